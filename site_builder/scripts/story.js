// Made of story.js in site_builder/browser/entries by `npm run build` there. Do not edit.
"use strict";(()=>{var x=t=>{let e=document.createElement("textarea");e.value=t,e.readOnly=!0,e.className="kp-hidden";let n=document.
activeElement;document.body.append(e),e.select();let c=document.execCommand("copy");return e.remove(),
n instanceof HTMLElement&&n.focus(),c},d=async t=>{try{return await navigator.clipboard.writeText(t),
!0}catch{return x(t)}};var T=(t,e,n)=>{if(!(t instanceof e))throw new Error(n);return t};var a=(t,e,n)=>T(t.querySelector(e),n,e);var p=t=>String(t).padStart(2,"0"),f=t=>`${t.getFullYear()}-${p(t.getMonth()+1)}-${p(t.getDate())}`,
y=(t,e,n)=>`${t}[${e}]. ${n}.`;var i=()=>{let t=document.querySelector("link[rel=canonical]");return t instanceof HTMLLinkElement?t.
href:location.href.split(/[?#]/)[0]},w=()=>a(document,'meta[property="og:title"]',HTMLMetaElement).content,
k=async()=>{if(!navigator.share)return!1;try{return await navigator.share({title:w(),url:i()}),!0}catch(t){
return t instanceof Error&&t.name==="AbortError"}},E=()=>{let t=document.querySelector("[data-kp-add\
ress][hidden]");t instanceof HTMLElement&&(a(t,"span",HTMLElement).textContent=i(),t.hidden=!1)},h=()=>{
let t=document.querySelector("[data-kp-take]");if(!t)return;let e=a(t,"textarea",HTMLTextAreaElement),
n=a(t,"[data-kp-status]",HTMLElement),c=()=>{e.value=y(e.dataset.cited??"",f(new Date),i())},m=(o,r)=>{
n.textContent="",requestAnimationFrame(()=>{n.textContent=(r?o.dataset.done:o.dataset.failed)??""})},
l=(o,r)=>{let s=t.querySelector(`[data-kp-${o}]`);if(!(s instanceof HTMLElement))return;let u=s.closest(
"li");u&&(u.hidden=!1),s.addEventListener("click",()=>r(s))};l("copy",async o=>{c();let r=await d(e.
value);r||e.select(),m(o,r)}),l("print",()=>window.print()),l("share",async o=>{await k()||m(o,await d(
i()))}),c()};h();E();})();
