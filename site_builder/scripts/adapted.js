// Made of adapted.js in site_builder/browser/entries by `npm run build` there. Do not edit.
"use strict";(()=>{var h=t=>{let e=document.createElement("textarea");e.value=t,e.readOnly=!0,e.className="kp-hidden";let n=document.
activeElement;document.body.append(e),e.select();let a=document.execCommand("copy");return e.remove(),
n instanceof HTMLElement&&n.focus(),a},d=async t=>{try{return await navigator.clipboard.writeText(t),
!0}catch{return h(t)}};var m=(t,e,n)=>{if(!(t instanceof e))throw new Error(n);return t},r=(t,e)=>m(document.getElementById(
t),e,`#${t}`),o=(t,e,n)=>m(t.querySelector(e),n,e);var k=/^\d{4}\/[a-z0-9-]+\/[a-z0-9-]+$/,f=t=>{let e=new URLSearchParams(t).get("case")??"";return e.
length<300&&k.test(e)?e:""},u=(t,e,n)=>t.split(e).join(n);var L=t=>{let e=r("kp-adapted",HTMLElement),n=o(e,"[data-kp-ready]",HTMLElement),a=r("kp-form",HTMLTextAreaElement),
p=o(n,"[data-kp-status]",HTMLElement),y=JSON.parse(r("kp-text",HTMLScriptElement).textContent??'""'),
c=u(y,e.dataset.kpMark??"",t),l=o(n,"[data-kp-origin]",HTMLAnchorElement),E=location.protocol==="fil\
e:"?"index.html":"";l.href=`../../cases/${t}/${E}`,l.textContent=t,a.value=c;let T=o(n,"[data-kp-for\
m]",HTMLAnchorElement);T.href=URL.createObjectURL(new Blob([c],{type:"text/plain;charset=utf-8"}));let s=o(
n,"[data-kp-copy]",HTMLButtonElement);s.addEventListener("click",async()=>{let i=await d(c);i||a.select(),
p.textContent="",requestAnimationFrame(()=>{p.textContent=(i?s.dataset.done:s.dataset.failed)??""})}),
n.hidden=!1},x=()=>{let t=f(location.search);t&&L(t)};x();})();
