// Made of story.js in site_builder/browser/entries by `npm run build` there. Do not edit.
"use strict";(()=>{var d=t=>String(t).padStart(2,"0"),f=t=>`${t.getFullYear()}-${d(t.getMonth()+1)}-${d(t.getDate())}`,
y=(t,e,n)=>`${t}[${e}]. ${n}.`;var E=t=>{let e=document.createElement("textarea");e.value=t,e.readOnly=!0,e.className="kp-hidden";let n=document.
activeElement;document.body.append(e),e.select();let a=document.execCommand("copy");return e.remove(),
n instanceof HTMLElement&&n.focus(),a},m=async t=>{try{return await navigator.clipboard.writeText(t),
!0}catch{return E(t)}};var w=(t,e,n)=>{if(!(t instanceof e))throw new Error(n);return t};var s=(t,e,n)=>w(t.querySelector(e),n,e);var i=()=>{let t=document.querySelector("link[rel=canonical]");return t instanceof HTMLLinkElement?t.
href:location.href.split(/[?#]/)[0]};var T=()=>s(document,'meta[property="og:title"]',HTMLMetaElement).content,h=async()=>{if(!navigator.
share)return!1;try{return await navigator.share({title:T(),url:i()}),!0}catch(t){return t instanceof
Error&&t.name==="AbortError"}},x=()=>{let t=document.querySelector("[data-kp-take]");if(!t)return;let e=s(
t,"textarea",HTMLTextAreaElement),n=s(t,"[data-kp-status]",HTMLElement),a=()=>{e.value=y(e.dataset.cited??
"",f(new Date),i())},p=(o,r)=>{n.textContent="",requestAnimationFrame(()=>{n.textContent=(r?o.dataset.
done:o.dataset.failed)??""})},l=(o,r)=>{let c=t.querySelector(`[data-kp-${o}]`);if(!(c instanceof HTMLElement))
return;let u=c.closest("li");u&&(u.hidden=!1),c.addEventListener("click",()=>r(c))};l("copy",async o=>{
a();let r=await m(e.value);r||e.select(),p(o,r)}),l("print",()=>window.print()),l("share",async o=>{
await h()||p(o,await m(i()))}),a()};x();})();
