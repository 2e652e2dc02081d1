// Made of compare.js in site_builder/browser/entries by `npm run build` there. Do not edit.
"use strict";(()=>{var M=document.currentScript,u=new URL("../",M instanceof HTMLScriptElement?M.src:location.href),x=e=>new URL(
e,u).href;var k=(e,t,o)=>{if(!(e instanceof t))throw new Error(o);return e},p=(e,t)=>k(document.getElementById(
e),t,`#${e}`),l=(e,t,o)=>k(e.querySelector(t),o,t),L=(e,t,o)=>[...e.querySelectorAll(t)].map(n=>k(n,
o,t)),h=e=>{let t=p(e,HTMLTemplateElement).content.firstElementChild?.cloneNode(!0);if(!(t instanceof
HTMLElement))throw new Error(`#${e} is empty`);return t};var C=new Map,N=e=>new Promise((t,o)=>{let n=document.createElement("script");n.src=new URL(`${e}.js`,
u).href,n.addEventListener("kp-data",r=>t(r.detail));for(let r of["load","error"])n.addEventListener(
r,()=>{n.remove(),o(new Error(e))});document.head.append(n)}),O=async e=>{let t=await fetch(new URL(
e,u));if(!t.ok)throw new Error(`${e}: ${t.status}`);return t.json()},y=e=>{let t=C.get(e);return t||
(t=u.protocol==="file:"?N(e):O(e),C.set(e,t),t.catch(()=>C.delete(e))),t};var v=e=>{let t=setTimeout(e,400);return()=>clearTimeout(t)};var U="kp-tray";var _=e=>document.dispatchEvent(new CustomEvent(U,{detail:e}));var b=e=>_(t=>t.forget(e)),H=e=>_(t=>t.keep(e));var w=(e,t)=>(e??"").replace(/\{(\w+)\}/g,(o,n)=>String(t[n]));var B=/^\d{4}\/[a-z0-9-]+\/[a-z0-9-]+$/,f=e=>[...new Set(new URLSearchParams(e).getAll("case"))].filter(
t=>B.test(t)).slice(0,4),E=e=>`?${e.map(t=>`case=${t}`).join("&")}`,S=e=>/media\/[\w-]+\.webp$/.exec(
e??"")?.[0].replace(/-1280\.webp$/,"-640.webp");var D=new Intl.NumberFormat("en",{maximumFractionDigits:4}),$=e=>D.format(e);var R=()=>{let e=p("kp-compare-choices",HTMLTemplateElement).content.children;return new Map([...e].
map(t=>{let{field:o,value:n}=t.dataset;return[`${o}/${n}`,t.textContent]}))},m=(e,t="")=>{let o=h("k\
p-compare-cell");l(o,"span",HTMLElement).textContent=e;let n=l(o,"small",HTMLElement);return t?n.textContent=
t:n.remove(),o},I=e=>{let t=h("kp-compare-points");for(let o of e){let n=document.createElement("li");
n.textContent=o,l(t,"ul",HTMLElement).append(n)}return t},A=(e,t)=>{let o=e.none??"",n=s=>({fields:i})=>{
let d=[i[s]??[]].flat().map(g=>`${s}/${g}`),q=[...t].flatMap(([g,F])=>d.includes(g)?[F]:[]);return m(
q.join("、")||o)},r=s=>({fields:i})=>m(String(i[s]??o)),a=s=>({fields:i})=>m(i[s]===void 0?o:$(i[s])),
c=s=>({computed:i={}})=>{let d=i[s];return d?m(d.text,d.base):m(e.noFigure??"")};return{place:s=>m([
...new Set([s.city_name,s.place_name])].filter(Boolean).join("，")),unit_name:s=>m(s.unit_name),round:r(
"round"),funds_wan:a("funds_wan"),people_served:a("people_served"),total_cost_wan:c("total_cost_wan"),
cost_per_head_yuan:c("cost_per_head_yuan"),category:n("category"),themes:n("themes"),key_areas:n("ke\
y_areas"),audiences:n("audiences"),summary:r("summary"),replicable:({fields:s})=>I(s.replicable??[]),
conditions:r("conditions"),evidence:({fields:{evidence:s}})=>s?.length?I(s.map(i=>w(e.evidence,i))):
m(o)}};var G=({fields:e,pictures:t})=>{let n=(e.images??[]).findIndex(r=>r.file===e.cover);return S(t?.[n]?.
address)},J=({id:e,case:t},o)=>{let n=h("kp-compare-case"),r=t?t.fields.title:e,a=l(n,"a",HTMLAnchorElement);
a.textContent=r,a.href=x(`cases/${e}/`),l(n,"button span",HTMLElement).textContent=`：${r}`,l(n,"bu\
tton",HTMLElement).addEventListener("click",o);let c=l(n,"img",HTMLImageElement),s=t&&G(t);return s?
c.src=x(s):c.remove(),n},P=e=>(e.dataset.kpAdd??"").split(" "),T=class{constructor(t){this.words=t.dataset,
this.status=p("kp-compare-status",HTMLElement),this.region=p("kp-compare-table",HTMLElement),this.how=
p("kp-compare-how",HTMLElement),this.offers=L(this.how,"[data-kp-add]",HTMLElement),this.more=p("kp-\
compare-do",HTMLElement),this.top=l(this.region,"thead tr",HTMLElement),this.rows=L(this.region,"[da\
ta-row]",HTMLElement),this.cells=A(t.dataset,R()),this.turn=0,this.columns=[]}drop(t){let o=f(location.
search).filter(n=>n!==t);history.pushState(null,"",location.pathname+E(o)),b(t),this.update(()=>this.
status.focus())}add(t){let o=E([...f(location.search),...t]);history.pushState(null,"",location.pathname+
E(f(o))),this.update(()=>this.status.focus())}keep(){H(this.columns.map(({id:t,case:o})=>({id:t,title:o?.
fields.title??t})))}async load(t){let o=v(()=>this.status.textContent=this.words.loading??""),n=t.map(
async a=>({id:a,case:await y(`cases/${a}/case.json`).catch(()=>null)})),r=await Promise.all(n);return o(),
r}async update(t){this.turn+=1;let o=this.turn,n=f(location.search);this.how.hidden=n.length>1,this.
more.hidden=this.region.hidden=!n.length;for(let a of this.offers)a.hidden=P(a).every(c=>n.includes(
c));if(!n.length){this.status.textContent="";return}let r=await this.load(n);o===this.turn&&(this.columns=
r,this.draw(),t?.())}draw(){let{columns:t,top:o,rows:n,words:r}=this,a=t.map(s=>J(s,()=>this.drop(s.
id)));o.replaceChildren(o.firstElementChild,...a),n.forEach((s,i)=>this.drawRow(s,i===0));let c=t.filter(
s=>s.case).length;this.status.textContent=c>1?w(r.shown,{count:c}):r[c?"one":"missing"]??""}drawRow(t,o){
let n=this.cells[t.dataset.row??""],r=o?this.words.missing:"",a=this.columns.map(({case:s})=>s?n(s):
m(r??""));t.replaceChildren(t.firstElementChild,...a);let c=a.filter((s,i)=>this.columns[i].case).map(
s=>s.firstElementChild?.textContent);t.classList.toggle("kp-same",c.length>1&&new Set(c).size===1)}},
j=()=>{let e=document.getElementById("kp-compare");if(!e)return;let t=new T(e);l(t.more,"[data-kp-ag\
ain]",HTMLElement).addEventListener("click",()=>t.keep());for(let n of t.offers)n.addEventListener("\
click",r=>{r.preventDefault(),t.add(P(n))});window.addEventListener("popstate",()=>t.update()),t.update()};j();})();
