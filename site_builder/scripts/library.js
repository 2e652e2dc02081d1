// Made of library.js in site_builder/browser/entries by `npm run build` there. Do not edit.
"use strict";(()=>{var m=(e,t)=>(e??"").replace(/\{(\w+)\}/g,(s,n)=>String(t[n]));var I=(e,t,s)=>{if(!(e instanceof t))throw new Error(s);return e},d=(e,t)=>I(document.getElementById(
e),t,`#${e}`),p=(e,t,s)=>I(e.querySelector(t),s,t),w=(e,t,s)=>[...e.querySelectorAll(t)].map(n=>I(n,
s,t)),k=e=>{let t=d(e,HTMLTemplateElement).content.firstElementChild?.cloneNode(!0);if(!(t instanceof
HTMLElement))throw new Error(`#${e} is empty`);return t};var L=class{constructor(t){this.root=t,this.words=t.dataset,this.step=Number(t.dataset.step),this.form=
d("kp-search",HTMLFormElement),this.field=d("kp-q",HTMLInputElement),this.status=d("kp-status",HTMLElement),
this.results=d("kp-results",HTMLElement),this.more=d("kp-more",HTMLButtonElement),this.empty=d("kp-e\
mpty",HTMLElement),this.chips=d("kp-chips",HTMLElement),this.kinds=d("kp-kinds",HTMLElement),this.sorting=
d("kp-sort",HTMLSelectElement),this.filters=d("kp-facets",HTMLDetailsElement),this.active=d("kp-acti\
ve",HTMLElement),this.done=d("kp-done",HTMLElement),this.view=p(t,".kp-bar__view",HTMLElement),this.
ofCases=w(t,".kp-bar__sort, .kp-bar__view",HTMLElement),this.facets=w(t,"[data-facet]",HTMLElement),
this.boxes=w(t,"[data-facet] input",HTMLInputElement),this.kindBoxes=w(this.kinds,"input",HTMLInputElement),
this.viewBoxes=w(this.view,"input",HTMLInputElement),this.allowed=this.offers()}offers(){let t=this.
facets.map(s=>{let n=w(s,"input",HTMLInputElement).map(o=>o.value);return[s.dataset.facet??"",new Set(
n)]});return{facets:new Map(t),kinds:this.kindBoxes.map(s=>s.value),sorts:[...this.sorting.options].
map(s=>s.value),views:this.viewBoxes.map(s=>s.value),longest:this.field.maxLength}}title(t){return this.
facets.find(n=>n.dataset.facet===t)?.querySelector("legend")?.textContent??t}label(t,s){return this.
boxes.find(o=>o.name===t&&o.value===s)?.nextElementSibling?.textContent??s}kindName(t){return this.kindBoxes.
find(n=>n.value===t)?.nextElementSibling?.textContent??t}},D=e=>{let t=e.parentElement;return{label:t,
number:p(t,"small",HTMLElement)}};var Bt={ArrowDown:1,ArrowUp:-1},Ft=({field:e,results:t},s)=>{e.addEventListener("keydown",n=>{n.isComposing||
(n.key==="Escape"&&e.value&&(n.preventDefault(),e.value="",s()),n.key==="ArrowDown"&&(n.preventDefault(),
t.querySelector("h3 a")?.focus()))})},zt=({field:e,results:t,more:s})=>{t.addEventListener("keydown",
n=>{let o=n.target,i=Bt[n.key];if(n.key==="Escape"&&e.focus(),!i||o instanceof HTMLInputElement&&o.type===
"checkbox")return;n.preventDefault();let r=[...t.querySelectorAll("h3 a")].map(l=>l),a=o.closest("li\
:has(h3)"),c=r.findIndex(l=>l===a?.querySelector("h3 a"));(r[c+i]||(i<0?e:s)).focus()})},X=({root:e,
status:t})=>{let s=null;return e.addEventListener("focusin",n=>{s=n.target}),e.addEventListener("foc\
usout",n=>{n.relatedTarget&&(s=null)}),()=>{s&&!s.isConnected&&document.activeElement===document.body&&
t.focus()}},tt=(e,t)=>{Ft(e,t),zt(e)};var Rt=({groups:e,ignored:t})=>{let s=new Map;for(let o of e)for(let i of o)s.set(i,[...s.get(i)??[],
o]);let n=new Set([...s.keys(),...t]);return{concepts:s,known:n,longest:Math.max(0,...[...n].map(o=>o.
length))}},_t=(e,t)=>t?e.match(/[a-z0-9]+|[^a-z0-9 ]+/g)??[]:e.trim()?[e.trim()]:[],et=(e,t,s)=>{let{
concepts:n,known:o,longest:i}=Rt(t),r=[],a="",c=()=>{r.push(..._t(a,s).map(l=>({text:l,words:[]}))),
a=""};for(let l=0;l<e.length;){let h=Math.min(i,e.length-l);for(;h&&!o.has(e.slice(l,l+h));)h-=1;let f=e.
slice(l,l+h),u=n.get(f);h?c():a+=e[l],u&&r.push({text:f,words:u}),l+=h||1}return c(),r};var st="⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺇𠘨⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺑𡯂⺒巳⺓幺⺔彑⺕𫜹⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺪𤴔⺫目⺬示⺭礻⺮𥫗\
⺯糹⺰纟⺱罓⺲罒⺳㓁⺴冗⺵𦉫⺶羊⺷𦍌⺸𦍋⺹耂⺺肀⺻聿⺼肉⺽𦥑⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇𧢲⻈讠⻉贝⻊𧾷⻋车⻌辶⻍辶⻎辶⻏邑⻐钅⻑長⻒镸⻓长⻔门⻕𨸏⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞\
⻝食⻞𩙿⻟飠⻠饣⻡𩠐⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⼾户⾭青⿈黄";var Ut=/[\p{Cf}\u{FE00}-\u{FE0F}\u{E0100}-\u{E01EF}]/u,Kt=/[\p{P}\p{S}\p{Z}\p{Cc}]/u,Yt="%‰°+#@&",
Gt=st.match(/../gu)??[],Wt=new Map(Gt.map(e=>Array.from(e))),Vt=e=>Ut.test(e)?"":Kt.test(e)&&!Yt.includes(
e)?" ":e,nt=new Map,P=e=>{let t=nt.get(e);return t===void 0&&(t=Array.from((Wt.get(e)??e).normalize(
"NFKC").toLowerCase(),Vt).join(""),nt.set(e,t)),t},E=e=>Array.from(e.normalize("NFC"),P).join("").split(
" ").filter(Boolean).join(" ");var Zt=e=>{let t="",s=[];return e.forEach((n,o)=>{for(let i of P(n))if(!(i===" "&&t.endsWith(" "))){
t+=i;for(let r=i.length;r>0;r-=1)s.push(o)}}),{whole:t,origin:s}},O=(e,t)=>{let{whole:s,origin:n}=Zt(
e),o=[];for(let r of t)for(let a=s.indexOf(r);a>=0;a=s.indexOf(r,a+r.length))o.push({start:n[a],end:n[a+
r.length-1]+1,term:r});o.sort((r,a)=>r.start-a.start||a.end-r.end);let i=0;return o.filter(r=>r.start<
i?!1:(i=r.end,!0))},N=(e,t,s,n)=>{let o=[],i=s,r=(a,c)=>{let l=e.slice(i,a).join("");l&&o.push({text:l,
match:c}),i=a};for(let{start:a,end:c}of t)r(a,!1),r(c,!0);return r(n,!1),o},ot=(e,t)=>{let s=Array.from(
e.normalize("NFC"));return N(s,O(s,t),0,s.length)};var it=96,at=30,Jt=3,rt={text:"……",match:!1},ct=e=>new Set(e.map(t=>t.term)).size,Qt=e=>{let t=s=>ct(
e.filter(({start:n,end:o})=>n>=s&&o<=s+it-at));return e.reduce((s,{start:n})=>t(n)>t(s)?n:s,e[0]?.start??
0)},Xt=(e,t)=>{let s=Qt(t),n=Math.max(0,s-at),o=e.slice(n,s).findLastIndex(c=>/[。！？；\n]/.test(
c));(n>0||o>=0)&&(n+=o+1);let i=t.filter(c=>c.start===s).map(c=>c.end),r=Math.max(n+it,...i),a=c=>/[\d.,%]/.
test(e[c]||"")&&/[\d.,]/.test(e[c-1]||"");for(;a(n);)n-=1;for(;a(r);)r+=1;return{start:n,end:r}},te=(e,t)=>{
let{start:s,end:n}=Xt(e,t),o=t.filter(r=>r.start>=s&&r.end<=n),i=N(e,o,s,n).map(({text:r,match:a})=>({
text:r.replace(/\s+/gu," "),match:a}));return[...s>0?[rt]:[],...i,...n<e.length?[rt]:[]]},lt=(e,t)=>{
let s=e.map(([i,r,a])=>{let c=Array.from(a.normalize("NFC")),l=O(c,t),h=ct([...l,...O(Array.from(i),
t)]);return{heading:i,anchor:r,letters:c,found:l,kinds:h}}),n=s.filter(i=>i.kinds).sort((i,r)=>r.kinds-
i.kinds);return(n.length?s.filter(i=>n.slice(0,Jt).includes(i)):s.filter(i=>i.letters.length).slice(
0,1)).map(({heading:i,anchor:r,letters:a,found:c})=>({heading:i,anchor:r,parts:te(a,c)}))};var ht=e=>{let t=new Uint8Array(128);for(let r=0;r<e.length;r+=1)t[e.charCodeAt(r)]=r;let s=(r,a)=>{
let c=0;for(let l=a,h=1;;l+=1,h*=32){let f=t[r.charCodeAt(l)];if(c+=(f&31)*h,f<32)return[c,l+1]}},n=r=>{
let a=[];for(let c=0,l=0;c<r.length;){let[h,f]=s(r,c);l+=h,a.push(l),c=f}return a},o=r=>{let a=new Map;
for(let c=1;c<r.length;c+=1){let l=t[r.charCodeAt(c)];l&&a.set(c-1,l)}return a},i=r=>{let a=new Map;
for(let c=0,l=0;c<r.length;){let[h,f]=s(r,c);l+=h,a.set(l,t[r.charCodeAt(f)]),c=f+1}return a};return{
positions:n,codes:r=>(r.startsWith("=")?o:i)(r)}};var g="search/data",ee=(e,t)=>Array.from(e).reduce((s,n)=>(s*7919+(n.codePointAt(0)??0))%104729,0)%t,
se=(e,t)=>{let s=[],n=[];return Array.from(e).forEach((o,i)=>{let r=s.length*t;for(let a=(o.codePointAt(
0)??0)-48;a>0;a-=1)s.push(i),n.push(r)}),{owner:s,starts:n}},ne=e=>{let t=0;return e.map(([s,n])=>{let[
,o="",i=""]=/^([^-]*)-?(\d*)$/.exec(s)??[];return t+=n,{key:s,kind:o,year:Number(i),first:t-n,end:t}})},
oe=e=>{let t=Array.from(e),s=new Set;for(let n=0;n<t.length;n+=2)s.add(t[n]+t[n+1]);return s},re=(e,t,s)=>{
let n=ht(t.digits),o=async i=>{let r=await s(`${g}/terms/${e.key}/${ee(i,e.shards)}.json`);return Object.
hasOwn(r,i)?r[i]:""};return{...se(e.windows,t.window),groups:ne(e.groups),frequent:oe(e.frequent),window:t.
window,fields:t.starts,positions:async i=>n.positions(await o(i)),codes:async i=>n.codes(await o(i))}},
ft=async e=>{let t=await e(`${g}/index.json`);return t.volumes.map(s=>re(s,t,e))};var ie=[0,1,2.5,5],ae=e=>{let t=e&3?16:0;for(let s=0;s<4;s+=1)e&32>>s&&(t|=1<<s);return{fields:t,times:ie[e&
3],at:[]}},C=e=>new Map([...e].map(([t,s])=>[t,ae(s)])),ut=(e,t)=>{let s=new Map;for(let n of t){let o=Math.
floor(n/e.window),i=n-e.starts[o],r=4;for(;i<e.fields[r];)r-=1;let a=e.owner[o],c=s.get(a)??{fields:0,
times:0,at:[]};s.set(a,c),c.fields|=1<<r,c.times+=r===4?1:0,c.at.push(n)}return s},pt=(e,t)=>{let s=[];
for(let n=0;n<e.length;){let o=Math.min(n,e.length-2),i=2;t.has(e[o]+e[o+1])&&(o=Math.min(n,e.length-
3),i=3),s.push([o,e.slice(o,o+i).join("")]),n=o+i}return s},mt=(e,t)=>{let s=[];for(let n=0,o=0;n<e.
length&&o<t.length;)e[n]===t[o]?(s.push(e[n]),n+=1,o+=1):e[n]<t[o]?n+=1:o+=1;return s},ce=(e,t)=>({fields:e.
fields|t.fields,times:e.times+t.times,at:[...e.at,...t.at].sort((s,n)=>s-n)}),x=e=>{let t=new Map;for(let[
s,n]of e.flatMap(o=>[...o])){let o=t.get(s);t.set(s,o?ce(o,n):n)}return t};var le=async(e,t)=>{let s;for(let n=0;n<t.length&&(!s||s.length);n+=2){let o=await Promise.all(t.slice(
n,n+2).map(async([i,r])=>(await e.positions(r)).map(c=>c-i)));s=(s?[s,...o]:o).reduce(mt)}return s??
[]},b=async(e,t)=>{let s=Array.from(t);return s.length===1||s.length===2&&e.frequent.has(t)?C(await e.
codes(t)):ut(e,await le(e,pt(s,e.frequent)))};var he=[10,8,5,3,1],gt={case:1,report:.9,update:.9,guide:.5},dt=Object.keys(gt),wt=60,fe=({fields:e,
times:t})=>{let s=he.filter((o,i)=>e&1<<i),n=s.slice(1).reduce((o,i)=>o+i,0);return s[0]+.05*n+.15*Math.
log2(1+Math.min(t,15))},ue=(e,t)=>{let s=wt;for(let n=0,o=0;n<e.length&&o<t.length;)s=Math.min(s,Math.
abs(e[n]-t[o])),e[n]<t[o]?n+=1:o+=1;return .5*(1-s/wt)},B=(e,t)=>t.score-e.score||dt.indexOf(e.kind)-
dt.indexOf(t.kind)||t.year-e.year||e.number-t.number,S=(e,t,s,{exact:n,base:o,part:i})=>{let r=e.groups.
find(h=>t<h.end);if(!r)throw new Error(`page ${t} is in no group`);let a=gt[r.kind]||1,c=s.slice(1).
reduce((h,f,u)=>h+ue(s[u].at,f.at),0),l=(s.reduce((h,f)=>h+fe(f),0)+c)*a;return{group:r.key,number:t-
r.first,score:o*(n?1:a)+l/i,exact:n,kind:r.kind,year:r.year}};var pe=5,xt=.5,me=async(e,{text:t,words:s})=>{if(!s.length)return x([await b(e,t)]);let n=s.map(o=>e.
codes(`~${o.join("/")}`));return x((await Promise.all(n)).map(C))},de=({text:e,words:t})=>!t.length&&
e.length>2&&!/^[a-z0-9]+$/.test(e),we=e=>{let t=Array.from(e),s=Math.max(1,(t.length-1)/pe),n=[];for(let o=0;o<
t.length-1;o+=s)n.push(t[Math.floor(o)]+t[Math.floor(o)+1]);return n},ge=async(e,t)=>{let s=we(t.text),
n=await Promise.all(s.map(i=>b(e,i))),o=new Map;for(let[i,r]of x(n)){let a=n.filter(c=>c.has(i)).length/
s.length;a>xt&&o.set(i,{...r,share:a})}return o},xe=e=>{let t=e.map(({text:s})=>s.length>1?s.length:
0);return t.some(Boolean)?t:e.map(()=>1)},ye=async(e,t,s)=>{let n=await me(e,t);return s&&!n.size&&de(
t)?ge(e,t):n},F=async(e,t,s)=>{let n=xe(t),o=n.reduce((a,c)=>a+c,0),i=await Promise.all(t.map(a=>ye(
e,a,s))),r=[];for(let a of x(i).keys()){let c=i.map(u=>u.get(a)),h=c.reduce((u,M,Nt)=>u+(M?n[Nt]*(M.
share||1):0),0)/o;if(h<(s?xt:1))continue;let f={exact:!1,base:h*100,part:t.length};r.push(S(e,a,c.flatMap(
u=>u??[]),f))}return r};var ke=120,Ee=10,be=/^(19|20)\d\d$/,ve=/\B(?=(\d{3})+$)/g,Me=e=>e.replace(/\d{4,}/g,t=>be.test(t)?t:
t.replace(ve," ")),Le=e=>E(e.replace(/(\d)[,，](?=\d{3})/g,"$1")),Oe=async(e,t)=>{let s=E(e),n=await t(
s),o=/\d[,，]\d{3}/.test(e)?Le(e):Me(n);return[...new Set([s,n,o])]},yt=(e,t)=>{let s=Array.from(e.
trim()).slice(0,ke).join("").split(/\s+/u),n=new Map(s.flatMap(o=>E(o)?[[E(o),o]]:[]));return Promise.
all([...n.values()].slice(0,Ee).map(o=>Oe(o,t)))};var z=new Set,Ce=()=>{let e=[];for(let t=176;t<248;t+=1)for(let s=161;s<255;s+=1)e.push(t,s);for(let t of new TextDecoder(
"gb2312").decode(new Uint8Array(e)))z.add(t)},Se=e=>(z.size||Ce(),Array.from(e).every(t=>t<"㐀"||z.
has(t))),kt=async(e,t)=>{if(Se(e))return e;let{traditional:s,simplified:n}=await t(`${g}/traditional\
.json`),o=Array.from(n),i=new Map(Array.from(s,(r,a)=>[r,o[a]]));return Array.from(e,r=>i.get(r)||r).
join("")};var Te=200,Ae=50,Et=10,qe=20,He=async(e,t)=>{let s=async o=>x(await Promise.all(o.map(i=>b(e,i)))),n=await Promise.
all(t.map(s));return[...n[0].keys()].flatMap(o=>{let i=n.flatMap(r=>r.get(o)??[]);return i.length<n.
length?[]:[S(e,o,i,{exact:!0,base:Te,part:1})]})},R=class{constructor(){this.found=new Map}get size(){
return this.found.size}add(t){for(let s of t){let n=`${s.group}/${s.number}`;this.found.has(n)||this.
found.set(n,s)}}sorted(){return[...this.found.values()].sort(B)}},bt=e=>e.flatMap(t=>[t.text,...t.words.
flat()]).filter(t=>t.length>1),T=class{constructor(t){this.load=t,this.opening=void 0}volumes(){if(!this.
opening){let t=ft(this.load);t.catch(()=>this.opening=void 0),this.opening=t}return this.opening}async everywhere(t){
let s=await this.volumes();return(await Promise.all(s.map(t))).flat()}async ask(t){let s=await yt(t,
r=>kt(r,this.load));if(!s.length)return{terms:[],hits:[]};let n=this.load(`${g}/synonyms.json`);n.catch(
()=>{});let o=new R;o.add(await this.everywhere(r=>He(r,s)));let i=o.size<Ae?await this.widen(s,await n,
o):[];return{terms:[...new Set([...s.flat(),...i])],hits:o.sorted()}}async widen(t,s,n){let o=!n.size,
i=[],r=t.map(h=>h[Math.min(1,h.length-1)]),a=h=>r.flatMap(f=>et(f,s,h)),c=a(!1);c.some((h,f)=>h.words.
length||h.text!==r[f])&&(n.add(await this.everywhere(h=>F(h,c,!1))),i.push(...bt(c)));let l=a(!0);if(o&&
n.size<Et&&l.length){let h=await this.everywhere(f=>F(f,l,!0));n.add(h.sort(B).slice(0,Et+qe)),i.push(
...bt(l))}return i}mark(t,s){return ot(t,s)}text(t){return this.load(`${g}/pages/${t.group}/${t.number}\
.json`)}async page(t){let{u:s,t:n,a:o}=await this.text(t);return{address:s,title:n,about:o}}async excerpts(t,s){
return lt((await this.text(t)).s,s)}};var vt=document.currentScript,v=new URL("../",vt instanceof HTMLScriptElement?vt.src:location.href),
A=e=>new URL(e,v).href;var _=new Map,je=e=>new Promise((t,s)=>{let n=document.createElement("script");n.src=new URL(`${e}.j\
s`,v).href,n.addEventListener("kp-data",o=>t(o.detail));for(let o of["load","error"])n.addEventListener(
o,()=>{n.remove(),s(new Error(e))});document.head.append(n)}),$e=async e=>{let t=await fetch(new URL(
e,v));if(!t.ok)throw new Error(`${e}: ${t.status}`);return t.json()},U=e=>{let t=_.get(e);return t||
(t=v.protocol==="file:"?je(e):$e(e),_.set(e,t),t.catch(()=>_.delete(e))),t};var Mt=e=>{let t=setTimeout(e,400);return()=>clearTimeout(t)};var Ie="kp-tray";var De=e=>document.dispatchEvent(new CustomEvent(Ie,{detail:e})),K=()=>De(e=>e.mark());var Lt=(e,{terms:t,hits:s},n,o)=>{if(!t.length)return null;let i={q:e,terms:t,ranks:{},hits:{}};for(let r of o)
i.ranks[r]=new Map,i.hits[r]=new Map;return s.forEach((r,a)=>{let c=n.place(r);c&&(i.ranks[c.kind].set(
c.number,a),i.hits[c.kind].set(c.number,r))}),i};var Pe=new Intl.NumberFormat("en",{maximumFractionDigits:4}),Ks=new Intl.NumberFormat("en",{minimumFractionDigits:2,
maximumFractionDigits:2}),Y=e=>Pe.format(e);var Ot=(e,t)=>{let s=p(e,"[data-kp-pick]",HTMLInputElement);s.value=t.id,s.dataset.kpPick=t.title,p(
e,"[data-kp=title]",HTMLElement).textContent=t.title},Ct=(e,t)=>{let s=k("kp-card"),{values:n}=e,o=p(
s,"h3 a",HTMLAnchorElement);o.href=A(e.address),o.textContent=e.title,p(s,"img",HTMLImageElement).src=
A(e.image);let i={place:t.label("city",n.city[0]),round:t.label("round",n.round[0]),unit:e.unit,point:e.
point,funds:Y(e.funds),people:Y(e.people),complete:`${e.complete}/${t.words.items}`,themes:(n.themes??
[]).map(r=>t.label("themes",r)).join("、")};for(let[r,a]of Object.entries(i))p(s,`[data-kp=${r}]`,HTMLElement).
textContent=a;return Ot(s,e),s},St=(e,t)=>{for(let{text:s,match:n}of t){if(!n){e.append(s);continue}
let o=document.createElement("mark");o.textContent=s,e.append(o)}},Ne=({heading:e,anchor:t,parts:s},n)=>{
let o=k("kp-part"),i=p(o,"a",HTMLAnchorElement);return e?(i.textContent=e,i.href=n+(t?`#${t}`:"")):i.
remove(),St(p(o,"p",HTMLElement),s),o},Be=({values:e,unit:t},s)=>[s.label("city",e.city[0]),t,s.label(
"round",e.round[0])].join("，"),G=(e,t,s,n)=>{let o=k("kp-hit"),i=p(o,"h3 a",HTMLAnchorElement);i.href=
A(e.address),St(i,t);let r="about"in e?e.about:Be(e,n);p(o,".kp-hit__about",HTMLElement).textContent=
r;let a=p(o,".kp-hit__parts",HTMLElement);return a.append(...s.map(c=>Ne(c,i.href))),s.length||a.remove(),
"id"in e?Ot(o,e):p(o,".kp-pick",HTMLElement).remove(),o},y=(e,t,s)=>{let n=k(e),o=p(n,"button",HTMLElement);
return t&&((o.querySelector("span")??o).textContent=t),o.addEventListener("click",s),n};var W=(e,t)=>e.slice(0,t).replace(/\p{Cs}/gu,"").trim(),Tt=e=>Object.fromEntries([...e].map(t=>[t,new Set])),
q=(e,t,s,n)=>{let o=new Set(e[t]);return n?o.add(s):o.delete(s),{...e,[t]:o}},V=(e,{kinds:t})=>e.q?e:
{...e,kind:t[0],sort:e.sort==="match"?"":e.sort},Z=(e,t)=>{let s=new URLSearchParams(e),n=(i,r)=>{let a=s.
get(i)??"";return r.includes(a)?a:""},o=[...t.facets].map(([i,r])=>{let a=s.getAll(i).flatMap(c=>c.split(
","));return[i,new Set(a.filter(c=>r.has(c)))]});return V({q:W(s.get("q")??"",t.longest),chosen:Object.
fromEntries(o),kind:n("kind",t.kinds)||t.kinds[0],sort:n("sort",t.sorts),view:n("view",t.views)},t)},
At=({q:e,chosen:t,kind:s,sort:n,view:o},{kinds:i})=>{let r=Object.entries(t).map(([l,h])=>[l,[...h].
join(",")]),c=[["q",e],["kind",e&&s!==i[0]?s:""],...r,["sort",n],["view",o]].filter(([,l])=>l).map(([
l,h])=>`${l}=${encodeURIComponent(h).replace(/%2C/g,",")}`).join("&");return c?`?${c}`:""};var qt=(e,{state:t,selected:{counts:s}},n)=>{let{words:o,field:i,chips:r,allowed:a}=e,c=()=>(r.querySelector(
"button")??i).focus(),l=[];if(t.q){let h=()=>{i.value="",n({q:""},{focus:c})};l.push(y("kp-chip",m(o.
query,{query:t.q}),h))}for(let h of[...a.facets.keys()].filter(f=>s[f]))for(let f of t.chosen[h]){let u=m(
o.chip,{facet:e.title(h),label:e.label(h,f)}),M=q(t.chosen,h,f,!1);l.push(y("kp-chip",u,()=>n({chosen:M},
{focus:c})))}if(l.length>1){let h=()=>{i.value="";let f=Tt(a.facets.keys());n({q:"",chosen:f},{focus:()=>i.
focus()})};l.push(y("kp-clear","",h))}r.replaceChildren(...l)};var J=e=>e.toLocaleString("en"),Fe=(e,{state:t,selected:{counts:s},records:n})=>{for(let o of e.boxes){
let i=n.facets[t.kind].find(l=>l.key===o.name),r=s[o.name]?.[i?.choices.indexOf(o.value)??-1]??0,{label:a,
number:c}=D(o);o.checked=t.chosen[o.name].has(o.value),c.textContent=J(r),a.classList.toggle("kp-fac\
et__none",!r)}for(let o of e.facets)o.hidden=!s[o.dataset.facet??""]},ze=(e,{state:t,answer:s,records:n})=>{
e.kinds.hidden=!s;for(let o of e.kindBoxes){let i=s?s.ranks[o.value]:null;o.checked=o.value===t.kind;
let{found:r}=n.select(o.value,t.chosen,i);D(o).number.textContent=J(r.length)}},Re=(e,{state:t,answer:s,
sort:n,view:o})=>{let i=[...e.sorting.options].find(r=>r.value==="match");i&&(i.hidden=i.disabled=!s),
e.sorting.value=n;for(let r of e.ofCases)r.hidden=t.kind!==e.allowed.kinds[0];for(let r of e.viewBoxes)
r.checked=r.value===o},Q=({more:e,words:t,step:s},n)=>{e.hidden=n<=0,e.textContent=m(t.more,{count:Math.
min(s,n)})},Ht=(e,t)=>{let{state:s,list:n}=t;document.activeElement!==e.field&&(e.field.value=s.q),Fe(
e,t),ze(e,t),Re(e,t),e.done.textContent=m(e.words.done,{count:J(n.length)});let o=Object.values(s.chosen).
reduce((i,r)=>i+r.size,0);e.active.textContent=o?m(e.words.active,{count:o}):""};var _e=(e,{state:t,answer:s,list:n,records:o})=>{let{words:i}=e,r=o.size[t.kind],a=n.length===r?i.all:
i.some,c={kind:e.kindName(t.kind),total:r,count:n.length},l=m(n.length||!r?a:i.none,c);if(!s)return l+
(t.q?i.blank:"");let h=s.hits[t.kind];return l+(n.length&&!n.some(f=>h.get(f)?.exact)?i.near:"")},Ue=(e,{
state:t,answer:s,selected:{without:n},records:o})=>{let{words:i}=e,r=[],a=(c,l,h)=>r.push({text:m(i.
drop,{label:c,count:l}),count:l,change:h});for(let c of e.allowed.facets.keys()){let l=[...t.chosen[c]];
if(!n[c]||!l.length)continue;let h=l.map(u=>e.label(c,u)).join("、"),f={...t.chosen,[c]:new Set};a(
m(i.chip,{facet:e.title(c),label:h}),n[c],{chosen:f})}if(!t.q)return r;a(m(i.query,{query:t.q}),n.q,
{q:""});for(let c of e.allowed.kinds.filter(l=>l!==t.kind)){let l=o.select(c,t.chosen,s&&s.ranks[c]).
found.length;r.push({text:m(i.turn,{kind:e.kindName(c),count:l}),count:l,change:{kind:c}})}return r},
jt=(e,t,s)=>{let{status:n,empty:o,field:i}=e;if(n.textContent=_e(e,t),o.hidden=t.list.length>0,t.list.
length)return;let a=Ue(e,t).filter(c=>c.count).map(({text:c,change:l})=>y("kp-drop",c,()=>{i.value=l.
q??t.state.q,s(l,{focus:()=>n.focus()})}));p(o,"ul",HTMLElement).replaceChildren(...a)};var Ke=(e,t)=>e.map(({key:s,choices:n,sets:o})=>{let i=t[s];return i?.size?o.map(r=>r.some(a=>i.has(
n[a]))):null}),Ye=(e,t,s,n)=>{let o=s&&!s.has(n)?e.length:-1;for(let i=0;i<e.length;i+=1)if(t[i]?.[e[i].
of[n]]===!1){if(o>=0)return-2;o=i}return o},Ge=({choices:e,sets:t},s)=>{let n=new Int32Array(e.length);
return t.forEach((o,i)=>{for(let r of o)n[r]+=s[i]}),n},$t=(e,t,s,n)=>{let o=Ke(e,s),i=e.map(h=>new Int32Array(
h.sets.length)),r=new Int32Array(e.length+1),a=[];for(let h=0;h<t;h+=1){let f=Ye(e,o,n,h);if(f===-1){
a.push(h);for(let u=0;u<e.length;u+=1)i[u][e[u].of[h]]+=1}else f>=0&&(r[f]+=1,f<e.length&&(i[f][e[f].
of[h]]+=1))}let c=Object.fromEntries(e.map((h,f)=>[h.key,Ge(h,i[f])])),l=Object.fromEntries(e.map((h,f)=>[
h.key,a.length+r[f]]));return{found:a,counts:c,without:{...l,q:a.length+r[e.length]}}};var It=["round","city"],We=1e4,Dt={funds:"funds",people:"people",complete:"complete"},Ve=e=>e.split(
"-")[0],H=class{constructor(t){this.raw=t,this.places=new Map,this.size={case:0,report:0,update:0,guide:0},
this.first={},this.layOut(),this.facets=Object.fromEntries(Object.keys(this.size).map(s=>[s,this.facetsOf(
s)])),this.newest=this.rankByAge()}layOut(){let t={case:0,other:0};for(let[s,n]of this.raw.groups){let o=Ve(
s),i=o==="case"?"case":"other";this.first[o]??=t[i],this.places.set(s,{kind:o,start:t[i]-this.first[o]}),
t[i]+=n,this.size[o]+=n}}facetsOf(t){let{facets:s}=this.raw;return t==="case"?s:t==="guide"?[]:s.filter(
n=>It.includes(n.key)).map(n=>this.ofOthers(n,t))}ofOthers({key:t,choices:s},n){let o=this.raw.pages[t],
i=this.first[n]??0,r=s.length,a=o.slice(i,i+this.size[n]).map(c=>c<0?r:c);return{key:t,choices:s,sets:[
...s.map((c,l)=>[l]),[]],of:a}}rankByAge(){let[t,s]=It.map(r=>this.facets.case.find(a=>a.key===r)),n=(r,a)=>r?
r.sets[r.of[a]][0]??0:0,o=Array.from({length:this.size.case},(r,a)=>a);o.sort((r,a)=>n(t,r)-n(t,a)||
n(s,r)-n(s,a)||r-a);let i=new Int32Array(o.length);return o.forEach((r,a)=>{i[r]=a}),i}place({group:t,
number:s}){let n=this.places.get(t);if(!n)return null;let o=n.start+s;return o<this.size[n.kind]?{kind:n.
kind,number:o}:null}select(t,s,n){return $t(this.facets[t],this.size[t],s,n)}sort(t,s,n,o){let i=a=>t===
"case"?this.newest[a]:a,r=t==="case"&&Object.hasOwn(Dt,n)&&this.raw.cases[Dt[n]];return r?s.sort((a,c)=>r[c]-
r[a]||i(a)-i(c)):n==="match"&&o?s.sort((a,c)=>(o.get(a)??0)-(o.get(c)??0)):s.sort((a,c)=>i(a)-i(c))}case(t){
let{cases:s}=this.raw,n=Object.fromEntries(this.facets.case.map(i=>[i.key,i.sets[i.of[t]].map(r=>i.choices[r])])),
o=`${n.round[0]}/${n.city[0]}/${s.slug[t]}`;return{id:o,values:n,address:`cases/${o}/`,title:s.title[t],
unit:s.units[s.unit[t]],image:s.image[t],point:s.point[t],funds:s.funds[t]/We,people:s.people[t],complete:s.
complete[t]}}other(t,s){let{pages:n}=this.raw,o=this.first[t]+s;return{address:n.address[o],title:n.
title[o],about:n.about[o]}}};var j=class{constructor(t){this.desk=t,this.search=new T(U),this.state=Z(location.search,t.allowed),
this.drawn=location.search,this.records=null,this.answer=null,this.list=[],this.shown=t.results.children.
length,this.turn=0,this.keepFocus=X(t),this.go=(s,n={})=>{this.turnTo(s,n)}}get isOfCases(){return this.
state.kind===this.desk.allowed.kinds[0]}get ranks(){return this.answer?this.answer.ranks[this.state.
kind]:null}get sort(){let{sort:t}=this.state;return t&&(this.answer||t!=="match")?t:this.answer?"mat\
ch":"newest"}get view(){return this.isOfCases?this.state.view||(this.answer?"list":"cards"):"list"}turnTo(t,{
replace:s=!1,focus:n}){this.state=V({...this.state,...t},this.desk.allowed);let o=At(this.state,this.
desk.allowed)||location.pathname;return o!==(location.search||location.pathname)&&(s?history.replaceState(
null,"",o):history.pushState(null,"",o)),this.drawn=location.search,this.update(this.desk.step,n)}follow(t){
return this.drawn=location.search,this.state=Z(location.search,this.desk.allowed),this.desk.field.value=
this.state.q,this.update(t?.shown||this.desk.step)}async ready(){return this.records??=new H(await U(
"cases/data.json")),this.records}async look(t,s){return t?this.answer?.q===t?this.answer:Lt(t,await this.
search.ask(t),s,this.desk.allowed.kinds):null}async item(t,s){let{answer:n,state:o,desk:i}=this,r=this.
isOfCases?s.case(t):s.other(o.kind,t);if("id"in r&&this.view==="cards")return Ct(r,i);if(!n)return G(
r,[{text:r.title,match:!1}],[],i);let a=n.hits[o.kind].get(t),c=a?await this.search.excerpts(a,n.terms):
[];return G(r,this.search.mark(r.title,n.terms),c,i)}async update(t,s){let{desk:n}=this;this.turn+=1;
let o=this.turn;n.more.disabled=!0;let i=Mt(()=>n.status.textContent=n.words.loading??"");try{await this.
draw(t,o)&&(s?.(),this.keepFocus())}catch(r){o===this.turn&&(n.status.textContent=n.words.failed??""),
console.warn(r)}finally{i(),o===this.turn&&(n.more.disabled=!1),document.documentElement.classList.remove(
"kp-asked")}}async draw(t,s){let{desk:n}=this,o=await this.ready(),i=await this.look(this.state.q,o);
if(s!==this.turn)return!1;this.answer=i,i||(this.state={...this.state,kind:n.allowed.kinds[0]});let{
state:r,ranks:a}=this,c=o.select(r.kind,r.chosen,a),l=o.sort(r.kind,c.found,this.sort,a),h=await Promise.
all(l.slice(0,t).map(f=>this.item(f,o)));return s!==this.turn?!1:(this.list=l,this.shown=h.length,n.
results.replaceChildren(...h),this.tell({state:r,answer:i,list:l,selected:c,records:o,sort:this.sort,
view:this.view}),!0)}tell(t){let{desk:s}=this;s.results.classList.toggle("kp-cards",t.view==="cards"),
s.results.classList.toggle("kp-hits",t.view==="list"),Ht(s,t),Q(s,this.list.length-this.shown),qt(s,
t,this.go),jt(s,t,this.go),K()}async extend(){let{desk:t}=this;(!this.records||!this.list.length)&&await this.
update(this.shown);let{records:s,shown:n,turn:o}=this;if(!s)return;t.more.disabled=!0;let i=this.list.
slice(n,n+t.step),r=await Promise.all(i.map(a=>this.item(a,s)));o===this.turn&&(t.more.disabled=!1,t.
results.append(...r),this.shown+=r.length,K(),Q(t,this.list.length-this.shown),history.replaceState(
{shown:this.shown},""),t.results.children[n]?.querySelector("a")?.focus())}};var Ze=200,$=class{constructor(t,s){this.desk=t,this.library=s,this.unfinished=!1,this.pause=0}ask(){
clearTimeout(this.pause);let{field:t,allowed:s}=this.desk,n=W(t.value,s.longest);if(n===this.library.
state.q)return;let o=n?{q:n}:{q:n,sort:""};this.library.go(o,{replace:this.unfinished}),this.unfinished=
!0}askSoon(){clearTimeout(this.pause),this.pause=window.setTimeout(()=>this.ask(),Ze)}equip(){let{field:t,
form:s}=this.desk;t.addEventListener("input",n=>{clearTimeout(this.pause),n.isComposing||this.askSoon()}),
t.addEventListener("compositionend",()=>this.askSoon()),s.addEventListener("submit",n=>{n.preventDefault(),
this.ask(),this.unfinished=!1})}};var Je=(e,t,s)=>{for(let n of e.boxes)n.addEventListener("change",()=>{s.unfinished=!1,t.go({chosen:q(
t.state.chosen,n.name,n.value,n.checked)})});for(let n of e.kindBoxes)n.addEventListener("change",()=>t.
go({kind:n.value}));for(let n of e.viewBoxes)n.addEventListener("change",()=>t.go({view:n.value}));e.
sorting.addEventListener("change",()=>t.go({sort:e.sorting.value})),e.more.addEventListener("click",
()=>t.extend()),e.done.addEventListener("click",()=>{e.filters.open=!1,e.status.focus(),e.status.scrollIntoView(
{block:"center"})})},Qe=({root:e},t)=>{let s=()=>{t.ready().catch(()=>{})};for(let n of["pointerover",
"focusin","touchstart"])e.addEventListener(n,s,{once:!0,passive:!0})},Xe=(e,t)=>{let{words:s}=e;window.
matchMedia("(min-width: 60em)").matches&&(e.filters.open=!0),e.done.textContent=m(s.done,{count:s.total}),
e.more.hidden=t.shown>=Number(s.total),e.field.value=t.state.q,location.hash==="#kp-q"&&e.field.focus();
let n=history.state?.shown;(location.search||n)&&t.update(n||e.step)},Pt=()=>{let e=document.getElementById(
"kp-library");if(!e)return;let t=new L(e),s=new j(t),n=new $(t,s);n.equip(),tt(t,()=>n.ask()),Je(t,s,
n),window.addEventListener("popstate",o=>{location.search===s.drawn&&!o.state||(n.unfinished=!1,s.follow(
o.state))}),Qe(t,s),Xe(t,s)};Pt();})();
