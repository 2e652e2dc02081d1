// Made of compare.js in site_builder/browser/entries by `npm run build` there. Do not edit.
"use strict";(()=>{var y=document.currentScript,h=new URL("../",y instanceof HTMLScriptElement?y.src:location.href),x=t=>new URL(
t,h).href;var k=(t,e,o)=>{if(!(t instanceof e))throw new Error(o);return t},p=(t,e)=>k(document.getElementById(
t),e,`#${t}`),l=(t,e,o)=>k(t.querySelector(e),o,e),b=(t,e,o)=>[...t.querySelectorAll(e)].map(n=>k(n,
o,e)),f=t=>{let e=p(t,HTMLTemplateElement).content.firstElementChild?.cloneNode(!0);if(!(e instanceof
HTMLElement))throw new Error(`#${t} is empty`);return e};var C=new Map,O=t=>new Promise((e,o)=>{let n=document.createElement("script");n.src=new URL(`${t}.js`,
h).href,n.addEventListener("kp-data",a=>e(a.detail));for(let a of["load","error"])n.addEventListener(
a,()=>{n.remove(),o(new Error(t))});document.head.append(n)}),P=async t=>{let e=await fetch(new URL(
t,h));if(!e.ok)throw new Error(`${t}: ${e.status}`);return e.json()},v=t=>{let e=C.get(t);return e||
(e=h.protocol==="file:"?O(t):P(t),C.set(t,e),e.catch(()=>C.delete(t))),e};var H=t=>{let e=setTimeout(t,400);return()=>clearTimeout(e)};var U="kp-tray";var $=t=>document.dispatchEvent(new CustomEvent(U,{detail:t}));var S=t=>$(e=>e.forget(t)),_=t=>$(e=>e.keep(t));var w=(t,e)=>(t??"").replace(/\{(\w+)\}/g,(o,n)=>String(e[n]));var D=/^\d{4}\/[a-z0-9-]+\/[a-z0-9-]+$/,L=t=>[...new Set(new URLSearchParams(t).getAll("case"))].filter(
e=>D.test(e)).slice(0,4),I=t=>`?${t.map(e=>`case=${e}`).join("&")}`,j=t=>/media\/[\w-]+\.webp$/.exec(
t??"")?.[0].replace(/-1280\.webp$/,"-640.webp");var z=new Intl.NumberFormat("en",{maximumFractionDigits:4}),B=new Intl.NumberFormat("en",{minimumFractionDigits:2,
maximumFractionDigits:2}),g=t=>z.format(t),N=t=>B.format(t);var Y=1e4,R=()=>{let t=p("kp-compare-choices",HTMLTemplateElement).content.children;return new Map([
...t].map(e=>{let{field:o,value:n}=e.dataset;return[`${o}/${n}`,e.textContent]}))},m=(t,e="")=>{let o=f(
"kp-compare-cell");l(o,"span",HTMLElement).textContent=t;let n=l(o,"small",HTMLElement);return e?n.textContent=
e:n.remove(),o},G=t=>{let e=m(t);return e.className="kp-choices",e},J=t=>{let e=f("kp-compare-points");
for(let o of t){let n=document.createElement("li");n.textContent=o,l(e,"ul",HTMLElement).append(n)}return e},
A=(t,e)=>{let o=t.none??"",n=s=>({fields:r})=>{let c=[r[s]??[]].flat().map(u=>`${s}/${u}`),E=[...e].
flatMap(([u,d])=>c.includes(u)?[d]:[]);return G(E.join("、")||o)},a=s=>({fields:r})=>m(String(r[s]??
o)),i=s=>({fields:r})=>m(r[s]===void 0?o:g(r[s]));return{place:s=>m([...new Set([s.city_name,s.place_name])].
filter(Boolean).join("，")),unit_name:s=>m(s.unit_name),round:a("round"),funds_wan:i("funds_wan"),people_served:i(
"people_served"),cost:({fields:{funds_wan:s,people_served:r}})=>{if(!(s>0&&r>0))return m(t.noCost??"");
let c={funds:g(s),people:g(r)};return m(N(s*Y/r),w(t.per,c))},category:n("category"),themes:n("theme\
s"),key_areas:n("key_areas"),audiences:n("audiences"),summary:a("summary"),replicable:({fields:s})=>J(
s.replicable??[]),conditions:a("conditions"),completeness:({completeness:s={}})=>{let r=Object.keys(
s),c=r.filter(d=>!s[d]),E=c.map(d=>e.get(`completeness/${d}`)??d).join("、"),u={met:r.length-c.length,
total:r.length,missing:E};return m(w(c.length?t.part:t.whole,u))}}};var K=({fields:t,pictures:e})=>{let n=(t.images??[]).findIndex(a=>a.file===t.cover);return j(e?.[n]?.
address)},T=({id:t,case:e})=>e?.fields.title??t,Q=(t,e)=>{let{id:o,case:n}=t,a=f("kp-compare-case"),
i=T(t),s=l(a,"a",HTMLAnchorElement);s.textContent=i,s.href=x(`cases/${o}/`),l(a,"button span",HTMLElement).
textContent=`：${i}`,l(a,"button",HTMLElement).addEventListener("click",e);let r=l(a,"img",HTMLImageElement),
c=n&&K(n);return c?r.src=x(c):r.remove(),a},M=class{constructor(e){this.words=e.dataset,this.status=
p("kp-compare-status",HTMLElement),this.region=p("kp-compare-table",HTMLElement),this.how=p("kp-comp\
are-how",HTMLElement),this.more=p("kp-compare-do",HTMLElement),this.top=l(this.region,"thead tr",HTMLElement),
this.rows=b(this.region,"[data-row]",HTMLElement),this.cells=A(e.dataset,R()),this.turn=0,this.columns=
[]}drop(e){let o=L(location.search).filter(n=>n!==e);history.pushState(null,"",location.pathname+I(o)),
S(e),this.update(()=>this.status.focus())}keep(){_(this.columns.map(e=>({id:e.id,title:T(e)})))}async load(e){
let o=H(()=>this.status.textContent=this.words.loading??""),n=e.map(async i=>({id:i,case:await v(`ca\
ses/${i}/case.json`).catch(()=>null)})),a=await Promise.all(n);return o(),a}async update(e){this.turn+=
1;let o=this.turn,n=L(location.search);if(this.how.hidden=n.length>1,this.more.hidden=this.region.hidden=
!n.length,!n.length){this.status.textContent="";return}let a=await this.load(n);o===this.turn&&(this.
columns=a,this.draw(),e?.())}draw(){let{columns:e,top:o,rows:n,words:a}=this,i=e.map(r=>Q(r,()=>this.
drop(r.id)));o.replaceChildren(o.firstElementChild,...i),n.forEach((r,c)=>this.drawRow(r,c===0));let s=e.
filter(r=>r.case).length;this.status.textContent=s>1?w(a.shown,{count:s}):a[s?"one":"missing"]??""}drawRow(e,o){
let n=this.cells[e.dataset.row??""],a=o?this.words.missing:"",i=this.columns.map(r=>{let c=r.case?n(
r.case):m(a??"");return c.dataset.label=T(r),c});e.replaceChildren(e.firstElementChild,...i);let s=i.
filter((r,c)=>this.columns[c].case).map(r=>r.firstElementChild?.textContent);e.classList.toggle("kp-\
same",s.length>1&&new Set(s).size===1)}},F=()=>{let t=document.getElementById("kp-compare");if(!t)return;
let e=new M(t);l(e.more,"[data-kp-again]",HTMLElement).addEventListener("click",()=>e.keep()),window.
addEventListener("popstate",()=>e.update()),e.update()};F();})();
