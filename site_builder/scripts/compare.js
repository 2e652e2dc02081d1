// Made of compare.js in site_builder/browser/entries by `npm run build` there. Do not edit.
"use strict";(()=>{var M=document.currentScript,d=new URL("../",M instanceof HTMLScriptElement?M.src:location.href),g=t=>new URL(
t,d).href;var x=(t,e,o)=>{if(!(t instanceof e))throw new Error(o);return t},p=(t,e)=>x(document.getElementById(
t),e,`#${t}`),l=(t,e,o)=>x(t.querySelector(e),o,e),k=(t,e,o)=>[...t.querySelectorAll(e)].map(n=>x(n,
o,e)),u=t=>{let e=p(t,HTMLTemplateElement).content.firstElementChild?.cloneNode(!0);if(!(e instanceof
HTMLElement))throw new Error(`#${t} is empty`);return e};var L=new Map,F=t=>new Promise((e,o)=>{let n=document.createElement("script");n.src=new URL(`${t}.js`,
d).href,n.addEventListener("kp-data",r=>e(r.detail));for(let r of["load","error"])n.addEventListener(
r,()=>{n.remove(),o(new Error(t))});document.head.append(n)}),U=async t=>{let e=await fetch(new URL(
t,d));if(!e.ok)throw new Error(`${t}: ${e.status}`);return e.json()},y=t=>{let e=L.get(t);return e||
(e=d.protocol==="file:"?F(t):U(t),L.set(t,e),e.catch(()=>L.delete(t))),e};var v=t=>{let e=setTimeout(t,400);return()=>clearTimeout(e)};var z="kp-tray";var _=t=>document.dispatchEvent(new CustomEvent(z,{detail:t}));var b=t=>_(e=>e.forget(t)),H=t=>_(e=>e.keep(t));var f=(t,e)=>(t??"").replace(/\{(\w+)\}/g,(o,n)=>String(e[n]));var D=/^\d{4}\/[a-z0-9-]+\/[a-z0-9-]+$/,h=t=>[...new Set(new URLSearchParams(t).getAll("case"))].filter(
e=>D.test(e)).slice(0,4),w=t=>`?${t.map(e=>`case=${e}`).join("&")}`,S=t=>/media\/[\w-]+\.webp$/.exec(
t??"")?.[0].replace(/-1280\.webp$/,"-640.webp");var G=new Intl.NumberFormat("en",{maximumFractionDigits:4}),$=t=>G.format(t);var A=()=>{let t=p("kp-compare-choices",HTMLTemplateElement).content.children;return new Map([...t].
map(e=>{let{field:o,value:n}=e.dataset;return[`${o}/${n}`,e.textContent]}))},m=(t,e="")=>{let o=u("k\
p-compare-cell");l(o,"span",HTMLElement).textContent=t;let n=l(o,"small",HTMLElement);return e?n.textContent=
e:n.remove(),o},J=t=>{let e=m(t);return e.className="kp-choices",e},I=t=>{let e=u("kp-compare-points");
for(let o of t){let n=document.createElement("li");n.textContent=o,l(e,"ul",HTMLElement).append(n)}return e},
R=(t,e,o)=>({fields:n,computed:r={}})=>{let c=r[e];return c?m(c.text,c.base):m((n[o]===void 0?t.none:
t.noFigure)??"")},P=(t,e)=>{let o=t.none??"",n=s=>({fields:a})=>{let i=[a[s]??[]].flat().map(E=>`${s}\
/${E}`),O=[...e].flatMap(([E,q])=>i.includes(E)?[q]:[]);return J(O.join("、")||o)},r=s=>({fields:a})=>m(
String(a[s]??o)),c=s=>({fields:a})=>m(a[s]===void 0?o:$(a[s]));return{place:s=>m([...new Set([s.city_name,
s.place_name])].filter(Boolean).join("，")),unit_name:s=>m(s.unit_name),round:r("round"),funds_wan:c(
"funds_wan"),people_served:c("people_served"),total_cost_wan:R(t,"total_cost_wan","costs"),cost_per_head_yuan:R(
t,"cost_per_head_yuan","people_served"),category:n("category"),themes:n("themes"),key_areas:n("key_a\
reas"),audiences:n("audiences"),summary:r("summary"),replicable:({fields:s})=>I(s.replicable??[]),conditions:r(
"conditions"),evidence:({fields:{evidence:s}})=>s?.length?I(s.map(a=>f(t.evidence,a))):m(o)}};var K=({fields:t,pictures:e})=>{let n=(t.images??[]).findIndex(r=>r.file===t.cover);return S(e?.[n]?.
address)},C=({id:t,case:e})=>e?.fields.title??t,Q=(t,e)=>{let{id:o,case:n}=t,r=u("kp-compare-case"),
c=C(t),s=l(r,"a",HTMLAnchorElement);s.textContent=c,s.href=g(`cases/${o}/`),l(r,"button span",HTMLElement).
textContent=`：${c}`,l(r,"button",HTMLElement).addEventListener("click",e);let a=l(r,"img",HTMLImageElement),
i=n&&K(n);return i?a.src=g(i):a.remove(),r},j=t=>(t.dataset.kpAdd??"").split(" "),T=class{constructor(e){
this.words=e.dataset,this.status=p("kp-compare-status",HTMLElement),this.region=p("kp-compare-table",
HTMLElement),this.how=p("kp-compare-how",HTMLElement),this.offers=k(this.how,"[data-kp-add]",HTMLElement),
this.more=p("kp-compare-do",HTMLElement),this.top=l(this.region,"thead tr",HTMLElement),this.rows=k(
this.region,"[data-row]",HTMLElement),this.cells=P(e.dataset,A()),this.turn=0,this.columns=[]}drop(e){
let o=h(location.search).filter(n=>n!==e);history.pushState(null,"",location.pathname+w(o)),b(e),this.
update(()=>this.status.focus())}add(e){let o=w([...h(location.search),...e]);history.pushState(null,
"",location.pathname+w(h(o))),this.update(()=>this.status.focus())}keep(){H(this.columns.map(e=>({id:e.
id,title:C(e)})))}async load(e){let o=v(()=>this.status.textContent=this.words.loading??""),n=e.map(
async c=>({id:c,case:await y(`cases/${c}/case.json`).catch(()=>null)})),r=await Promise.all(n);return o(),
r}async update(e){this.turn+=1;let o=this.turn,n=h(location.search);this.how.hidden=n.length>1,this.
more.hidden=this.region.hidden=!n.length;for(let c of this.offers)c.hidden=j(c).every(s=>n.includes(
s));if(!n.length){this.status.textContent="";return}let r=await this.load(n);o===this.turn&&(this.columns=
r,this.draw(),e?.())}draw(){let{columns:e,top:o,rows:n,words:r}=this,c=e.map(a=>Q(a,()=>this.drop(a.
id)));o.replaceChildren(o.firstElementChild,...c),n.forEach((a,i)=>this.drawRow(a,i===0));let s=e.filter(
a=>a.case).length;this.status.textContent=s>1?f(r.shown,{count:s}):r[s?"one":"missing"]??""}drawRow(e,o){
let n=this.cells[e.dataset.row??""],r=o?this.words.missing:"",c=this.columns.map(a=>{let i=a.case?n(
a.case):m(r??"");return i.dataset.label=C(a),i});e.replaceChildren(e.firstElementChild,...c);let s=c.
filter((a,i)=>this.columns[i].case).map(a=>a.firstElementChild?.textContent);e.classList.toggle("kp-\
same",s.length>1&&new Set(s).size===1)}},N=()=>{let t=document.getElementById("kp-compare");if(!t)return;
let e=new T(t);l(e.more,"[data-kp-again]",HTMLElement).addEventListener("click",()=>e.keep());for(let n of e.
offers)n.addEventListener("click",r=>{r.preventDefault(),e.add(j(n))});window.addEventListener("pops\
tate",()=>e.update()),e.update()};N();})();
