// Made of rounds.js in site_builder/browser/entries by `npm run build` there. Do not edit.
"use strict";(()=>{var l=(t,e,n)=>{if(!(t instanceof e))throw new Error(n);return t};var a=(t,e,n)=>[...t.querySelectorAll(e)].map(o=>l(o,n,e));var r=t=>new Date(t+288e5).toISOString().slice(0,10),c=t=>864e5-(t+288e5)%864e5,d=(t,e)=>{let n=Math.
round((Date.parse(t)-Date.parse(e))/864e5);return n===0?{state:"due",count:0}:{state:n>0?"left":"pas\
t",count:Math.abs(n)}};var f=t=>{for(let e of a(document,"[data-deadline]",HTMLElement)){let{deadline:n="",today:o}=e.dataset,
{state:s,count:m}=d(n,o||r(Date.now()));e.textContent=(t[s]??"").replace("{n}",String(m)),e.dataset.
state=s}for(let e of a(document,"[data-days-note]",HTMLElement))e.hidden=!1},p=()=>{let t=document.getElementById(
"kp-days");if(!t)return;let e=()=>{f(t.dataset),setTimeout(e,c(Date.now())+1e3)};e()};p();})();
