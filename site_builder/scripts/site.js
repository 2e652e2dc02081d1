// Made of site.js in site_builder/browser/entries by `npm run build` there. Do not edit.
"use strict";(()=>{var k=e=>String(e).padStart(2,"0"),E=e=>`${e.getFullYear()}-${k(e.getMonth()+1)}-${k(e.getDate())}`,
L=(e,t,n)=>`${e}[${t}]. ${n}.`;var p=(e,t,n)=>{if(!(e instanceof t))throw new Error(n);return e},d=(e,t)=>p(document.getElementById(
e),t,`#${e}`),r=(e,t,n)=>p(e.querySelector(t),n,t),i=(e,t,n)=>[...e.querySelectorAll(t)].map(o=>p(o,
n,t)),w=e=>{let t=d(e,HTMLTemplateElement).content.firstElementChild?.cloneNode(!0);if(!(t instanceof
HTMLElement))throw new Error(`#${e} is empty`);return t};var m=()=>{let e=document.querySelector("link[rel=canonical]");return e instanceof HTMLLinkElement?e.
href:location.href.split(/[?#]/)[0]};var A=()=>{let e=document.querySelector("[data-kp-address][hidden]");e instanceof HTMLElement&&(r(e,
"span",HTMLElement).textContent=m(),e.hidden=!1)},x=()=>{A();let e=document.querySelector(".kp-colop\
hon [data-kp-cited]");e instanceof HTMLElement&&(e.textContent=L(e.dataset.kpCited??"",E(new Date),m()))};var b=(e,t,n)=>{let o=s=>{e.checked=s,t.setAttribute("aria-expanded",String(s))};t.addEventListener(
"click",()=>{o(!e.checked),e.checked&&r(n,"li a",HTMLElement).focus()}),e.addEventListener("change",
()=>o(e.checked)),document.addEventListener("keydown",s=>{s.key!=="Escape"||!e.checked||(o(!1),t.focus())}),
document.addEventListener("focusin",s=>{let c=n.contains(s.target);e.checked&&!c&&s.target!==t&&o(!1)})},
y=()=>{let e=document.getElementById("__drawer"),t=document.querySelector("[data-kp-menu]"),n=document.
getElementById("kp-menu");e instanceof HTMLInputElement&&t instanceof HTMLElement&&n&&b(e,t,n)};var h=()=>{for(let e of i(document,".md-typeset__scrollwrap, .kp-table",HTMLElement))e.scrollWidth>e.
clientWidth?e.tabIndex=0:e.removeAttribute("tabindex")},M=()=>{window.addEventListener("load",h),window.
addEventListener("resize",h),document.addEventListener("click",()=>requestAnimationFrame(h))};var T=document.currentScript,$=new URL("../",T instanceof HTMLScriptElement?T.src:location.href),g=e=>new URL(
e,$).href;var O="kp-tray";var S=e=>{document.addEventListener(O,t=>{t.detail(e)})};var u=(e,t)=>(e??"").replace(/\{(\w+)\}/g,(n,o)=>String(t[o]));var v="kepu-compare",_=e=>{let t=JSON.parse(e||"[]");return Array.isArray(t)?t.filter(n=>n?.id&&n.title).
slice(0,4):null},H=e=>{try{return _(sessionStorage.getItem(v))??e}catch{return e}},C=e=>{try{sessionStorage.
setItem(v,JSON.stringify(e))}catch{}};var f=class{constructor(t){this.box=t,this.status=r(t,"[role=status]",HTMLElement),this.list=r(t,"ul",
HTMLElement),this.link=r(t,"a",HTMLAnchorElement),this.chosen=[]}has(t){return this.chosen.some(n=>n.
id===t)}read(){this.chosen=H(this.chosen)}mark(){for(let t of i(document,"[data-kp-pick]",HTMLInputElement))
t.checked=this.has(t.value)}item({id:t,title:n}){let o=w("kp-tray-item");return r(o,"span",HTMLElement).
textContent=n,r(o,"button",HTMLElement).addEventListener("click",()=>this.drop(t)),o}show(t){let{chosen:n,
box:o}=this,s=n.length>1;this.list.replaceChildren(...n.map(l=>this.item(l)));let c=new URL(g("compa\
re/"));c.search=n.map(l=>`case=${l.id}`).join("&"),s?this.link.href=c.href:this.link.removeAttribute(
"href");let I=s?o.dataset.ready:o.dataset.one;this.status.textContent=t||u(I,{count:n.length}),o.hidden=
!n.length,document.documentElement.classList.toggle("kp-with-tray",n.length>0),this.mark()}keep(t){this.
chosen=t.slice(0,4),C(this.chosen),this.show()}forget(t){this.keep(this.chosen.filter(n=>n.id!==t))}drop(t){
let n=this.chosen.findIndex(c=>c.id===t);this.forget(t);let o=i(this.list,"button",HTMLElement);(o[Math.
min(n,o.length-1)]||d("kp-content",HTMLElement)).focus({preventScroll:!0})}follow(t){if(this.read(),
t.checked&&!this.has(t.value)&&this.chosen.length>=4){t.checked=!1,this.show(u(this.box.dataset.full,
{count:4}));return}let n=this.chosen.filter(s=>s.id!==t.value),o={id:t.value,title:t.dataset.kpPick??
""};this.keep(t.checked?[...n,o]:n)}},q=()=>{let e=document.getElementById("kp-tray");if(!e)return;let t=new f(
e);document.addEventListener("change",o=>{let s=o.target.closest("[data-kp-pick]");s instanceof HTMLInputElement&&
t.follow(s)}),r(e,"[data-kp-empty]",HTMLElement).addEventListener("click",()=>{t.keep([]),d("kp-cont\
ent",HTMLElement).focus({preventScroll:!0})});let n=()=>{t.read(),t.show()};window.addEventListener(
"pageshow",n),S(t),n()};x();y();M();q();})();
