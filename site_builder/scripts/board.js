// Made of board.js in site_builder/browser/entries by `npm run build` there. Do not edit.
"use strict";(()=>{var m=(e,t,n)=>{if(!(e instanceof t))throw new Error(n);return e},T=(e,t)=>m(document.getElementById(
e),t,`#${e}`);var i=(e,t,n)=>[...e.querySelectorAll(t)].map(r=>m(r,n,t)),f=e=>{let t=T(e,HTMLTemplateElement).content.
firstElementChild?.cloneNode(!0);if(!(t instanceof HTMLElement))throw new Error(`#${e} is empty`);return t};var y=e=>new Date(e+288e5).toISOString().slice(0,10),x=e=>864e5-(e+288e5)%864e5,b=(e,t)=>{let n=Math.
round((Date.parse(e)-Date.parse(t))/864e5);return n===0?{state:"due",count:0}:{state:n>0?"left":"pas\
t",count:Math.abs(n)}};var A=e=>{for(let t of i(document,"[data-deadline]",HTMLElement)){let{deadline:n="",today:r}=t.dataset,
{state:o,count:s}=b(n,r||y(Date.now()));t.textContent=(e[o]??"").replace("{n}",String(s)),t.dataset.
state=o}for(let t of i(document,"[data-days-note]",HTMLElement))t.hidden=!1},g=()=>{let e=document.getElementById(
"kp-days");if(!e)return;let t=()=>{A(e.dataset),setTimeout(t,x(Date.now())+1e3)};t()};var I=new Intl.Collator("zh"),d=e=>{let t=e.replaceAll(",","").trim();return t&&Number.isFinite(Number(
t))?Number(t):null},D=(e,t)=>(n,r)=>{let o=e==="descending"?-1:1;if(!t)return o*I.compare(n,r);let[s,
a]=[d(n),d(r)];return s===null||a===null?+(s===null)-+(a===null):o*(s-a)},E=(e,t)=>{let n=t?["descen\
ding","ascending"]:["ascending","descending"];return n[n.indexOf(e)+1]??null};var O="kp-sort-button",p=(e,t)=>e.cells[t].textContent.trim(),M=e=>{let t=e.tBodies[0],n=[...t.rows],
r=[...e.tHead?.rows[0].cells??[]];r.forEach((o,s)=>{let a=n.some(c=>d(p(c,s))!==null),l=f(O);l.append(
...o.childNodes),o.append(l),l.addEventListener("click",()=>{let c=E(o.getAttribute("aria-sort"),a);
if(r.forEach(u=>u.removeAttribute("aria-sort")),!c){t.append(...n);return}o.setAttribute("aria-sort",
c);let w=D(c,a);t.append(...[...n].sort((u,H)=>w(p(u,s),p(H,s))))})}),e.dataset.sortable="ready"},h=()=>{
document.getElementById(O)&&i(document,"table[data-sortable]",HTMLTableElement).forEach(M)};g();h();})();
