// Made of site.js in site_builder/browser/entries by `npm run build` there. Do not edit.
"use strict";(()=>{var h=(t,e,n)=>{if(!(t instanceof e))throw new Error(n);return t},d=(t,e)=>h(document.getElementById(
t),e,`#${t}`),r=(t,e,n)=>h(t.querySelector(e),n,e),i=(t,e,n)=>[...t.querySelectorAll(e)].map(s=>h(s,
n,e)),f=t=>{let e=d(t,HTMLTemplateElement).content.firstElementChild?.cloneNode(!0);if(!(e instanceof
HTMLElement))throw new Error(`#${t} is empty`);return e};var H=(t,e,n)=>{let s=o=>{t.checked=o,e.setAttribute("aria-expanded",String(o))};e.addEventListener(
"click",()=>{s(!t.checked),t.checked&&r(n,"li a",HTMLElement).focus()}),t.addEventListener("change",
()=>s(t.checked)),document.addEventListener("keydown",o=>{o.key!=="Escape"||!t.checked||(s(!1),e.focus())}),
document.addEventListener("focusin",o=>{let c=n.contains(o.target);t.checked&&!c&&o.target!==e&&s(!1)})},
k=()=>{let t=document.getElementById("__drawer"),e=document.querySelector("[data-kp-menu]"),n=document.
getElementById("kp-menu");t instanceof HTMLInputElement&&e instanceof HTMLElement&&n&&H(t,e,n)};var m=()=>{for(let t of i(document,".md-typeset__scrollwrap, .kp-table",HTMLElement))t.scrollWidth>t.
clientWidth?t.tabIndex=0:t.removeAttribute("tabindex")},E=()=>{window.addEventListener("load",m),window.
addEventListener("resize",m),document.addEventListener("click",()=>requestAnimationFrame(m))};var L=document.currentScript,S=new URL("../",L instanceof HTMLScriptElement?L.src:location.href),w=t=>new URL(
t,S).href;var C="kp-tray";var x=t=>{document.addEventListener(C,e=>{e.detail(t)})};var p=(t,e)=>(t??"").replace(/\{(\w+)\}/g,(n,s)=>String(e[s]));var y="kepu-compare",I=t=>{let e=JSON.parse(t||"[]");return Array.isArray(e)?e.filter(n=>n?.id&&n.title).
slice(0,4):null},M=t=>{try{return I(sessionStorage.getItem(y))??t}catch{return t}},T=t=>{try{sessionStorage.
setItem(y,JSON.stringify(t))}catch{}};var u=class{constructor(e){this.box=e,this.status=r(e,"[role=status]",HTMLElement),this.list=r(e,"ul",
HTMLElement),this.link=r(e,"a",HTMLAnchorElement),this.chosen=[]}has(e){return this.chosen.some(n=>n.
id===e)}read(){this.chosen=M(this.chosen)}mark(){for(let e of i(document,"[data-kp-pick]",HTMLInputElement))
e.checked=this.has(e.value)}item({id:e,title:n}){let s=f("kp-tray-item");return r(s,"span",HTMLElement).
textContent=n,r(s,"button",HTMLElement).addEventListener("click",()=>this.drop(e)),s}show(e){let{chosen:n,
box:s}=this,o=n.length>1;this.list.replaceChildren(...n.map(l=>this.item(l)));let c=new URL(w("compa\
re/"));c.search=n.map(l=>`case=${l.id}`).join("&"),o?this.link.href=c.href:this.link.removeAttribute(
"href");let g=o?s.dataset.ready:s.dataset.one;this.status.textContent=e||p(g,{count:n.length}),s.hidden=
!n.length,document.documentElement.classList.toggle("kp-with-tray",n.length>0),this.mark()}keep(e){this.
chosen=e.slice(0,4),T(this.chosen),this.show()}forget(e){this.keep(this.chosen.filter(n=>n.id!==e))}drop(e){
let n=this.chosen.findIndex(c=>c.id===e);this.forget(e);let s=i(this.list,"button",HTMLElement);(s[Math.
min(n,s.length-1)]||d("kp-content",HTMLElement)).focus({preventScroll:!0})}follow(e){if(this.read(),
e.checked&&!this.has(e.value)&&this.chosen.length>=4){e.checked=!1,this.show(p(this.box.dataset.full,
{count:4}));return}let n=this.chosen.filter(o=>o.id!==e.value),s={id:e.value,title:e.dataset.kpPick??
""};this.keep(e.checked?[...n,s]:n)}},v=()=>{let t=document.getElementById("kp-tray");if(!t)return;let e=new u(
t);document.addEventListener("change",s=>{let o=s.target.closest("[data-kp-pick]");o instanceof HTMLInputElement&&
e.follow(o)}),r(t,"[data-kp-empty]",HTMLElement).addEventListener("click",()=>{e.keep([]),d("kp-cont\
ent",HTMLElement).focus({preventScroll:!0})});let n=()=>{e.read(),e.show()};window.addEventListener(
"pageshow",n),x(e),n()};k();E();v();})();
