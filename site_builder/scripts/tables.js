// Made of tables.js in site_builder/browser/entries by `npm run build` there. Do not edit.
"use strict";(()=>{var d=(e,t,r)=>{if(!(e instanceof t))throw new Error(r);return e},N=(e,t)=>d(document.getElementById(
e),t,`#${e}`);var m=(e,t,r)=>[...e.querySelectorAll(t)].map(n=>d(n,r,t)),f=e=>{let t=N(e,HTMLTemplateElement).content.
firstElementChild?.cloneNode(!0);if(!(t instanceof HTMLElement))throw new Error(`#${e} is empty`);return t};var T=new Intl.Collator("zh"),l=e=>{let t=e.replaceAll(",","").trim();return t&&Number.isFinite(Number(
t))?Number(t):null},b=(e,t)=>(r,n)=>{let o=e==="descending"?-1:1;if(!t)return o*T.compare(r,n);let[s,
c]=[l(r),l(n)];return s===null||c===null?+(s===null)-+(c===null):o*(s-c)},x=(e,t)=>{let r=t?["descen\
ding","ascending"]:["ascending","descending"];return r[r.indexOf(e)+1]??null};var g="kp-sort-button",p=(e,t)=>e.cells[t].textContent.trim(),w=e=>{let t=e.tBodies[0],r=[...t.rows],
n=[...e.tHead?.rows[0].cells??[]];n.forEach((o,s)=>{let c=r.some(i=>l(p(i,s))!==null),a=f(g);a.append(
...o.childNodes),o.append(a),a.addEventListener("click",()=>{let i=x(o.getAttribute("aria-sort"),c);
if(n.forEach(u=>u.removeAttribute("aria-sort")),!i){t.append(...r);return}o.setAttribute("aria-sort",
i);let y=b(i,c);t.append(...[...r].sort((u,h)=>y(p(u,s),p(h,s))))})}),e.dataset.sortable="ready"},E=()=>{
document.getElementById(g)&&m(document,"table[data-sortable]",HTMLTableElement).forEach(w)};E();})();
