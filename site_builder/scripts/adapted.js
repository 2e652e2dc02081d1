// Made of adapted.js in site_builder/browser/entries by `npm run build` there. Do not edit.
"use strict";(()=>{var h=t=>{let e=document.createElement("textarea");e.value=t,e.readOnly=!0,e.className="kp-hidden";let n=document.
activeElement;document.body.append(e),e.select();let a=document.execCommand("copy");return e.remove(),
n instanceof HTMLElement&&n.focus(),a},i=async t=>{try{return await navigator.clipboard.writeText(t),
!0}catch{return h(t)}};var m=(t,e,n)=>{if(!(t instanceof e))throw new Error(n);return t},s=(t,e)=>m(document.getElementById(
t),e,`#${t}`),o=(t,e,n)=>m(t.querySelector(e),n,e);var T=/^\d{4}\/[a-z0-9-]+\/[a-z0-9-]+$/,f=t=>{let e=new URLSearchParams(t).get("case")??"";return e.
length<300&&T.test(e)?e:""},u=(t,e,n)=>t.split(e).join(n);var L=t=>{let e=s("kp-adapted",HTMLElement),n=o(e,"[data-kp-ready]",HTMLElement),a=s("kp-form",HTMLTextAreaElement),
p=o(n,"[data-kp-status]",HTMLElement),x=JSON.parse(e.dataset.kpBlank??'""'),r=u(x,e.dataset.kpMark??
"",t),l=o(n,"[data-kp-origin]",HTMLAnchorElement),E=location.protocol==="file:"?"index.html":"";l.href=
`../../cases/${t}/${E}`,l.textContent=t,a.value=r;let k=o(n,"[data-kp-form]",HTMLAnchorElement);k.href=
URL.createObjectURL(new Blob([r],{type:"text/plain;charset=utf-8"}));let c=o(n,"[data-kp-copy]",HTMLButtonElement);
c.addEventListener("click",async()=>{let d=await i(r);d||a.select(),p.textContent="",requestAnimationFrame(
()=>{p.textContent=(d?c.dataset.done:c.dataset.failed)??""})}),n.hidden=!1},y=()=>{let t=f(location.
search);t&&L(t)};y();})();
