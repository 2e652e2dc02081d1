// Made of rounds.js in site_builder/browser/entries by `npm run build` there. Do not edit.
"use strict";(()=>{var c=(e,t,n)=>{if(!(e instanceof t))throw new Error(n);return e},d=(e,t)=>c(document.getElementById(
e),t,`#${e}`),m=(e,t,n)=>c(e.querySelector(t),n,t),a=(e,t,n)=>[...e.querySelectorAll(t)].map(o=>c(o,
n,t));var p=e=>new Date(e+288e5).toISOString().slice(0,10),i=e=>864e5-(e+288e5)%864e5,l=(e,t)=>{let n=Math.
round((Date.parse(e)-Date.parse(t))/864e5);return n===0?{state:"due",count:0}:{state:n>0?"left":"pas\
t",count:Math.abs(n)}};var x=e=>{for(let t of a(document,"[data-deadline]",HTMLElement)){let{deadline:n="",today:o}=t.dataset,
{state:s,count:r}=l(n,o||p(Date.now()));t.textContent=(e[s]??"").replace("{n}",String(r)),t.dataset.
state=s}for(let t of a(document,"[data-days-note]",HTMLElement))t.hidden=!1},u=()=>{let e=document.getElementById(
"kp-days");if(!e)return;let t=()=>{x(e.dataset),setTimeout(t,i(Date.now())+1e3)};t()};var E=e=>{let t=document.createElement("textarea");t.value=e,t.readOnly=!0,t.className="kp-hidden";let n=document.
activeElement;document.body.append(t),t.select();let o=document.execCommand("copy");return t.remove(),
n instanceof HTMLElement&&n.focus(),o},y=async e=>{try{return await navigator.clipboard.writeText(e),
!0}catch{return E(e)}};var f=()=>{let e=document.querySelector("[data-kp-sentences]");if(!e)return;let t=m(e,"[data-kp-stat\
us]",HTMLElement),n=async o=>{let s=d(o.dataset.kpSay??"",HTMLElement).textContent??"",r=await y(s);
t.textContent="",requestAnimationFrame(()=>{t.textContent=(r?t.dataset.done:t.dataset.failed)??""})};
for(let o of a(e,"[data-kp-copying]",HTMLElement))o.hidden=!1;for(let o of a(e,"[data-kp-say]",HTMLButtonElement))
o.addEventListener("click",()=>n(o))};u();f();})();
