// Made of compare.js in site_builder/browser/entries by `npm run build` there. Do not edit.
"use strict";(()=>{var v=document.currentScript,h=new URL("../",v instanceof HTMLScriptElement?v.src:location.href),L=e=>new URL(
e,h).href;var C=(e,t,o)=>{if(!(e instanceof t))throw new Error(o);return e},p=(e,t)=>C(document.getElementById(
e),t,`#${e}`),l=(e,t,o)=>C(e.querySelector(t),o,t),T=(e,t,o)=>[...e.querySelectorAll(t)].map(n=>C(n,
o,t)),f=e=>{let t=p(e,HTMLTemplateElement).content.firstElementChild?.cloneNode(!0);if(!(t instanceof
HTMLElement))throw new Error(`#${e} is empty`);return t};var y=new Map,P=e=>new Promise((t,o)=>{let n=document.createElement("script");n.src=new URL(`${e}.js`,
h).href,n.addEventListener("kp-data",a=>t(a.detail));for(let a of["load","error"])n.addEventListener(
a,()=>{n.remove(),o(new Error(e))});document.head.append(n)}),O=async e=>{let t=await fetch(new URL(
e,h));if(!t.ok)throw new Error(`${e}: ${t.status}`);return t.json()},b=e=>{let t=y.get(e);return t||
(t=h.protocol==="file:"?P(e):O(e),y.set(e,t),t.catch(()=>y.delete(e))),t};var H=e=>{let t=setTimeout(e,400);return()=>clearTimeout(t)};var U="kp-tray";var $=e=>document.dispatchEvent(new CustomEvent(U,{detail:e}));var S=e=>$(t=>t.forget(e)),_=e=>$(t=>t.keep(e));var w=(e,t)=>(e??"").replace(/\{(\w+)\}/g,(o,n)=>String(t[n]));var D=/^\d{4}\/[a-z0-9-]+\/[a-z0-9-]+$/,g=e=>[...new Set(new URLSearchParams(e).getAll("case"))].filter(
t=>D.test(t)).slice(0,4),E=e=>`?${e.map(t=>`case=${t}`).join("&")}`,I=e=>/media\/[\w-]+\.webp$/.exec(
e??"")?.[0].replace(/-1280\.webp$/,"-640.webp");var z=new Intl.NumberFormat("en",{maximumFractionDigits:4}),B=new Intl.NumberFormat("en",{minimumFractionDigits:2,
maximumFractionDigits:2}),x=e=>z.format(e),j=e=>B.format(e);var Y=1e4,A=()=>{let e=p("kp-compare-choices",HTMLTemplateElement).content.children;return new Map([
...e].map(t=>{let{field:o,value:n}=t.dataset;return[`${o}/${n}`,t.textContent]}))},m=(e,t="")=>{let o=f(
"kp-compare-cell");l(o,"span",HTMLElement).textContent=e;let n=l(o,"small",HTMLElement);return t?n.textContent=
t:n.remove(),o},G=e=>{let t=f("kp-compare-points");for(let o of e){let n=document.createElement("li");
n.textContent=o,l(t,"ul",HTMLElement).append(n)}return t},R=(e,t)=>{let o=e.none??"",n=s=>({fields:r})=>{
let i=[r[s]??[]].flat().map(u=>`${s}/${u}`),k=[...t].flatMap(([u,d])=>i.includes(u)?[d]:[]);return m(
k.join("、")||o)},a=s=>({fields:r})=>m(String(r[s]??o)),c=s=>({fields:r})=>m(r[s]===void 0?o:x(r[s]));
return{place:s=>m([...new Set([s.city_name,s.place_name])].filter(Boolean).join("，")),unit_name:s=>m(
s.unit_name),round:a("round"),funds_wan:c("funds_wan"),people_served:c("people_served"),cost:({fields:{
funds_wan:s,people_served:r}})=>{if(!(s>0&&r>0))return m(e.noCost??"");let i={funds:x(s),people:x(r)};
return m(j(s*Y/r),w(e.per,i))},category:n("category"),themes:n("themes"),key_areas:n("key_areas"),audiences:n(
"audiences"),summary:a("summary"),replicable:({fields:s})=>G(s.replicable??[]),conditions:a("conditi\
ons"),completeness:({completeness:s={}})=>{let r=Object.keys(s),i=r.filter(d=>!s[d]),k=i.map(d=>t.get(
`completeness/${d}`)??d).join("、"),u={met:r.length-i.length,total:r.length,missing:k};return m(w(i.
length?e.part:e.whole,u))}}};var J=({fields:e,pictures:t})=>{let n=(e.images??[]).findIndex(a=>a.file===e.cover);return I(t?.[n]?.
address)},K=({id:e,case:t},o)=>{let n=f("kp-compare-case"),a=t?t.fields.title:e,c=l(n,"a",HTMLAnchorElement);
c.textContent=a,c.href=L(`cases/${e}/`),l(n,"button span",HTMLElement).textContent=`：${a}`,l(n,"bu\
tton",HTMLElement).addEventListener("click",o);let s=l(n,"img",HTMLImageElement),r=t&&J(t);return r?
s.src=L(r):s.remove(),n},F=e=>(e.dataset.kpAdd??"").split(" "),M=class{constructor(t){this.words=t.dataset,
this.status=p("kp-compare-status",HTMLElement),this.region=p("kp-compare-table",HTMLElement),this.how=
p("kp-compare-how",HTMLElement),this.offers=T(this.how,"[data-kp-add]",HTMLElement),this.more=p("kp-\
compare-do",HTMLElement),this.top=l(this.region,"thead tr",HTMLElement),this.rows=T(this.region,"[da\
ta-row]",HTMLElement),this.cells=R(t.dataset,A()),this.turn=0,this.columns=[]}drop(t){let o=g(location.
search).filter(n=>n!==t);history.pushState(null,"",location.pathname+E(o)),S(t),this.update(()=>this.
status.focus())}add(t){let o=E([...g(location.search),...t]);history.pushState(null,"",location.pathname+
E(g(o))),this.update(()=>this.status.focus())}keep(){_(this.columns.map(({id:t,case:o})=>({id:t,title:o?.
fields.title??t})))}async load(t){let o=H(()=>this.status.textContent=this.words.loading??""),n=t.map(
async c=>({id:c,case:await b(`cases/${c}/case.json`).catch(()=>null)})),a=await Promise.all(n);return o(),
a}async update(t){this.turn+=1;let o=this.turn,n=g(location.search);this.how.hidden=n.length>1,this.
more.hidden=this.region.hidden=!n.length;for(let c of this.offers)c.hidden=F(c).every(s=>n.includes(
s));if(!n.length){this.status.textContent="";return}let a=await this.load(n);o===this.turn&&(this.columns=
a,this.draw(),t?.())}draw(){let{columns:t,top:o,rows:n,words:a}=this,c=t.map(r=>K(r,()=>this.drop(r.
id)));o.replaceChildren(o.firstElementChild,...c),n.forEach((r,i)=>this.drawRow(r,i===0));let s=t.filter(
r=>r.case).length;this.status.textContent=s>1?w(a.shown,{count:s}):a[s?"one":"missing"]??""}drawRow(t,o){
let n=this.cells[t.dataset.row??""],a=o?this.words.missing:"",c=this.columns.map(({case:r})=>r?n(r):
m(a??""));t.replaceChildren(t.firstElementChild,...c);let s=c.filter((r,i)=>this.columns[i].case).map(
r=>r.firstElementChild?.textContent);t.classList.toggle("kp-same",s.length>1&&new Set(s).size===1)}},
N=()=>{let e=document.getElementById("kp-compare");if(!e)return;let t=new M(e);l(t.more,"[data-kp-ag\
ain]",HTMLElement).addEventListener("click",()=>t.keep());for(let n of t.offers)n.addEventListener("\
click",a=>{a.preventDefault(),t.add(F(n))});window.addEventListener("popstate",()=>t.update()),t.update()};N();})();
