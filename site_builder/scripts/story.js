// Made of story.js in site_builder/browser/entries by `npm run build` there. Do not edit.
"use strict";(()=>{var E=t=>{let e=document.createElement("textarea");e.value=t,e.readOnly=!0,e.className="kp-hidden";let n=document.
activeElement;document.body.append(e),e.select();let a=document.execCommand("copy");return e.remove(),
n instanceof HTMLElement&&n.focus(),a},l=async t=>{try{return await navigator.clipboard.writeText(t),
!0}catch{return E(t)}};var h=(t,e,n)=>{if(!(t instanceof e))throw new Error(n);return t};var s=(t,e,n)=>h(t.querySelector(e),n,e);var p=t=>String(t).padStart(2,"0"),f=t=>`${t.getFullYear()}-${p(t.getMonth()+1)}-${p(t.getDate())}`,
y=(t,e,n)=>`${t}[${e}]. ${n}.`;var m=()=>{let t=document.querySelector("link[rel=canonical]");return t instanceof HTMLLinkElement?t.
href:location.href.split(/[?#]/)[0]},T=async()=>{if(!navigator.share)return!1;try{let t=s(document,"\
h1",HTMLElement).textContent;return await navigator.share({title:t,url:m()}),!0}catch(t){return t instanceof
Error&&t.name==="AbortError"}},x=()=>{let t=document.querySelector("[data-kp-take]");if(!t)return;let e=s(
t,"textarea",HTMLTextAreaElement),n=s(t,"[data-kp-status]",HTMLElement),a=()=>{e.value=y(e.dataset.cited??
"",f(new Date),m())},u=(o,r)=>{n.textContent="",requestAnimationFrame(()=>{n.textContent=(r?o.dataset.
done:o.dataset.failed)??""})},i=(o,r)=>{let c=t.querySelector(`[data-kp-${o}]`);if(!(c instanceof HTMLElement))
return;let d=c.closest("li");d&&(d.hidden=!1),c.addEventListener("click",()=>r(c))};i("copy",async o=>{
a();let r=await l(e.value);r||e.select(),u(o,r)}),i("print",()=>window.print()),i("share",async o=>{
await T()||u(o,await l(m()))}),a()};x();})();
