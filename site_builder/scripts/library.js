// Made of library.js in site_builder/browser/entries by `npm run build` there. Do not edit.
"use strict";(()=>{var d=(e,t)=>(e??"").replace(/\{(\w+)\}/g,(s,n)=>String(t[n]));var B=(e,t,s)=>{if(!(e instanceof t))throw new Error(s);return e},m=(e,t)=>B(document.getElementById(
e),t,`#${e}`),p=(e,t,s)=>B(e.querySelector(t),s,t),w=(e,t,s)=>[...e.querySelectorAll(t)].map(n=>B(n,
s,t)),k=e=>{let t=m(e,HTMLTemplateElement).content.firstElementChild?.cloneNode(!0);if(!(t instanceof
HTMLElement))throw new Error(`#${e} is empty`);return t};var Rt={ArrowDown:1,ArrowRight:1,ArrowUp:-1,ArrowLeft:-1},_t=(e,t,s)=>{let n=s.length-1;if(e==="Home")
return 0;if(e==="End")return n;if(e==="PageDown")return s.findIndex(r=>r>s[t]);if(e==="PageUp")return s.
indexOf(s[t]-1);let o=t+(Rt[e]??0);return o===t||o>n?-1:o},L=class{constructor(t,s,n){this.groups=s,
this.controls=n,this.held=n[0],t.addEventListener("focusin",({target:o})=>{this.hold(n.find(r=>r===o))}),
t.addEventListener("keydown",o=>this.move(o)),this.settle()}hold(t){t&&(this.held=t);for(let s of this.
controls)s.tabIndex=s===this.held?0:-1}get shown(){return this.controls.filter(t=>!t.closest("[hidde\
n]"))}settle(){let{shown:t}=this;this.hold(t.includes(this.held)?this.held:t[0])}move(t){if(t.altKey||
t.ctrlKey||t.metaKey)return;let{shown:s}=this,n=this.groups.filter(a=>!a.hidden),o=s.map(a=>n.findIndex(
c=>c.contains(a))),r=s.findIndex(a=>a===t.target),i=r<0?-1:_t(t.key,r,o);i<0||(t.preventDefault(),s[i].
focus())}};var O=class{constructor(t){this.root=t,this.words=t.dataset,this.step=Number(t.dataset.step),this.form=
m("kp-search",HTMLFormElement),this.field=m("kp-q",HTMLInputElement),this.status=m("kp-status",HTMLElement),
this.results=m("kp-results",HTMLElement),this.more=m("kp-more",HTMLButtonElement),this.again=m("kp-a\
gain",HTMLButtonElement),this.empty=m("kp-empty",HTMLElement),this.chips=m("kp-chips",HTMLElement),this.
kinds=m("kp-kinds",HTMLElement),this.sorting=m("kp-sort",HTMLSelectElement),this.filters=m("kp-facet\
s",HTMLDetailsElement),this.active=m("kp-active",HTMLElement),this.done=m("kp-done",HTMLElement),this.
view=p(t,".kp-bar__view",HTMLElement),this.ofCases=w(t,".kp-bar__sort, .kp-bar__view",HTMLElement),this.
facets=w(t,"[data-facet]",HTMLElement),this.boxes=w(t,"[data-facet] input",HTMLInputElement);let s=p(
t,".kp-facets__choices",HTMLElement);this.stop=new L(s,this.facets,this.boxes),this.kindBoxes=w(this.
kinds,"input",HTMLInputElement),this.viewBoxes=w(this.view,"input",HTMLInputElement),this.allowed=this.
offers()}offers(){let t=this.facets.map(s=>{let n=w(s,"input",HTMLInputElement).map(o=>o.value);return[
s.dataset.facet??"",new Set(n)]});return{facets:new Map(t),kinds:this.kindBoxes.map(s=>s.value),sorts:[
...this.sorting.options].map(s=>s.value),views:this.viewBoxes.map(s=>s.value),longest:this.field.maxLength}}title(t){
return this.facets.find(n=>n.dataset.facet===t)?.querySelector("legend")?.textContent??t}label(t,s){
return this.boxes.find(o=>o.name===t&&o.value===s)?.nextElementSibling?.textContent??s}kindName(t){return this.
kindBoxes.find(n=>n.value===t)?.nextElementSibling?.textContent??t}},z=e=>{let t=e.parentElement;return{
label:t,number:p(t,"small",HTMLElement)}};var Ut={ArrowDown:1,ArrowUp:-1},Kt=({field:e,results:t},s)=>{e.addEventListener("keydown",n=>{n.isComposing||
(n.key==="Escape"&&e.value&&(n.preventDefault(),e.value="",s()),n.key==="ArrowDown"&&(n.preventDefault(),
t.querySelector("h3 a")?.focus()))})},Yt=({field:e,results:t,more:s})=>{t.addEventListener("keydown",
n=>{let o=n.target,r=Ut[n.key];if(n.key==="Escape"&&e.focus(),!r||o instanceof HTMLInputElement&&o.type===
"checkbox")return;n.preventDefault();let i=[...t.querySelectorAll("h3 a")].map(l=>l),a=o.closest("li\
:has(h3)"),c=i.findIndex(l=>l===a?.querySelector("h3 a"));(i[c+r]||(r<0?e:s)).focus()})},nt=({root:e,
status:t})=>{let s=null;return e.addEventListener("focusin",n=>{s=n.target}),e.addEventListener("foc\
usout",n=>{n.relatedTarget&&(s=null)}),()=>{s&&!s.isConnected&&document.activeElement===document.body&&
t.focus()}},ot=(e,t)=>{Kt(e,t),Yt(e)};var Gt=({groups:e,ignored:t})=>{let s=new Map;for(let o of e)for(let r of o)s.set(r,[...s.get(r)??[],
o]);let n=new Set([...s.keys(),...t]);return{concepts:s,known:n,longest:Math.max(0,...[...n].map(o=>o.
length))}},Wt=(e,t)=>t?e.match(/[a-z0-9]+|[^a-z0-9 ]+/g)??[]:e.trim()?[e.trim()]:[],rt=(e,t,s)=>{let{
concepts:n,known:o,longest:r}=Gt(t),i=[],a="",c=()=>{i.push(...Wt(a,s).map(l=>({text:l,words:[]}))),
a=""};for(let l=0;l<e.length;){let h=Math.min(r,e.length-l);for(;h&&!o.has(e.slice(l,l+h));)h-=1;let f=e.
slice(l,l+h),u=n.get(f);h?c():a+=e[l],u&&i.push({text:f,words:u}),l+=h||1}return c(),i};var it="⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺇𠘨⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺑𡯂⺒巳⺓幺⺔彑⺕𫜹⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺪𤴔⺫目⺬示⺭礻⺮𥫗\
⺯糹⺰纟⺱罓⺲罒⺳㓁⺴冗⺵𦉫⺶羊⺷𦍌⺸𦍋⺹耂⺺肀⺻聿⺼肉⺽𦥑⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇𧢲⻈讠⻉贝⻊𧾷⻋车⻌辶⻍辶⻎辶⻏邑⻐钅⻑長⻒镸⻓长⻔门⻕𨸏⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞\
⻝食⻞𩙿⻟飠⻠饣⻡𩠐⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⼾户⾭青⿈黄";var Vt=/[\p{Cf}\u{FE00}-\u{FE0F}\u{E0100}-\u{E01EF}]/u,Zt=/[\p{P}\p{S}\p{Z}\p{Cc}]/u,Jt="%‰°+#@&",
Qt=it.match(/../gu)??[],Xt=new Map(Qt.map(e=>Array.from(e))),te=e=>Vt.test(e)?"":Zt.test(e)&&!Jt.includes(
e)?" ":e,at=new Map,F=e=>{let t=at.get(e);return t===void 0&&(t=Array.from((Xt.get(e)??e).normalize(
"NFKC").toLowerCase(),te).join(""),at.set(e,t)),t},E=e=>Array.from(e.normalize("NFC"),F).join("").split(
" ").filter(Boolean).join(" ");var ee=e=>{let t="",s=[];return e.forEach((n,o)=>{for(let r of F(n))if(!(r===" "&&t.endsWith(" "))){
t+=r;for(let i=r.length;i>0;i-=1)s.push(o)}}),{whole:t,origin:s}},C=(e,t)=>{let{whole:s,origin:n}=ee(
e),o=[];for(let i of t)for(let a=s.indexOf(i);a>=0;a=s.indexOf(i,a+i.length))o.push({start:n[a],end:n[a+
i.length-1]+1,term:i});o.sort((i,a)=>i.start-a.start||a.end-i.end);let r=0;return o.filter(i=>i.start<
r?!1:(r=i.end,!0))},R=(e,t,s,n)=>{let o=[],r=s,i=(a,c)=>{let l=e.slice(r,a).join("");l&&o.push({text:l,
match:c}),r=a};for(let{start:a,end:c}of t)i(a,!1),i(c,!0);return i(n,!1),o},ct=(e,t)=>{let s=Array.from(
e.normalize("NFC"));return R(s,C(s,t),0,s.length)};var ht=96,ft=30,se=3,lt={text:"……",match:!1},ut=e=>new Set(e.map(t=>t.term)).size,ne=e=>{let t=s=>ut(
e.filter(({start:n,end:o})=>n>=s&&o<=s+ht-ft));return e.reduce((s,{start:n})=>t(n)>t(s)?n:s,e[0]?.start??
0)},oe=(e,t)=>{let s=ne(t),n=Math.max(0,s-ft),o=e.slice(n,s).findLastIndex(c=>/[。！？；\n]/.test(
c));(n>0||o>=0)&&(n+=o+1);let r=t.filter(c=>c.start===s).map(c=>c.end),i=Math.max(n+ht,...r),a=c=>/[\d.,%]/.
test(e[c]||"")&&/[\d.,]/.test(e[c-1]||"");for(;a(n);)n-=1;for(;a(i);)i+=1;return{start:n,end:i}},re=(e,t)=>{
let{start:s,end:n}=oe(e,t),o=t.filter(i=>i.start>=s&&i.end<=n),r=R(e,o,s,n).map(({text:i,match:a})=>({
text:i.replace(/\s+/gu," "),match:a}));return[...s>0?[lt]:[],...r,...n<e.length?[lt]:[]]},pt=(e,t)=>{
let s=e.map(([r,i,a])=>{let c=Array.from(a.normalize("NFC")),l=C(c,t),h=ut([...l,...C(Array.from(r),
t)]);return{heading:r,anchor:i,letters:c,found:l,kinds:h}}),n=s.filter(r=>r.kinds).sort((r,i)=>i.kinds-
r.kinds);return(n.length?s.filter(r=>n.slice(0,se).includes(r)):s.filter(r=>r.letters.length).slice(
0,1)).map(({heading:r,anchor:i,letters:a,found:c})=>({heading:r,anchor:i,parts:re(a,c)}))};var dt=e=>{let t=new Uint8Array(128);for(let i=0;i<e.length;i+=1)t[e.charCodeAt(i)]=i;let s=(i,a)=>{
let c=0;for(let l=a,h=1;;l+=1,h*=32){let f=t[i.charCodeAt(l)];if(c+=(f&31)*h,f<32)return[c,l+1]}},n=i=>{
let a=[];for(let c=0,l=0;c<i.length;){let[h,f]=s(i,c);l+=h,a.push(l),c=f}return a},o=i=>{let a=new Map;
for(let c=1;c<i.length;c+=1){let l=t[i.charCodeAt(c)];l&&a.set(c-1,l)}return a},r=i=>{let a=new Map;
for(let c=0,l=0;c<i.length;){let[h,f]=s(i,c);l+=h,a.set(l,t[i.charCodeAt(f)]),c=f+1}return a};return{
positions:n,codes:i=>(i.startsWith("=")?o:r)(i)}};var g="search/data",ie=(e,t)=>Array.from(e).reduce((s,n)=>(s*7919+(n.codePointAt(0)??0))%104729,0)%t,
ae=(e,t)=>{let s=[],n=[];return Array.from(e).forEach((o,r)=>{let i=s.length*t;for(let a=(o.codePointAt(
0)??0)-48;a>0;a-=1)s.push(r),n.push(i)}),{owner:s,starts:n}},ce=e=>{let t=0;return e.map(([s,n])=>{let[
,o="",r=""]=/^([^-]*)-?(\d*)$/.exec(s)??[];return t+=n,{key:s,kind:o,year:Number(r),first:t-n,end:t}})},
le=e=>{let t=Array.from(e),s=new Set;for(let n=0;n<t.length;n+=2)s.add(t[n]+t[n+1]);return s},he=(e,t,s)=>{
let n=dt(t.digits),o=async r=>{let i=await s(`${g}/terms/${e.key}/${ie(r,e.shards)}.json`);return Object.
hasOwn(i,r)?i[r]:""};return{...ae(e.windows,t.window),groups:ce(e.groups),frequent:le(e.frequent),window:t.
window,fields:t.starts,positions:async r=>n.positions(await o(r)),codes:async r=>n.codes(await o(r))}},
mt=async e=>{let t=await e(`${g}/index.json`);return t.volumes.map(s=>he(s,t,e))};var fe=[0,1,2.5,5],ue=e=>{let t=e&3?16:0;for(let s=0;s<4;s+=1)e&32>>s&&(t|=1<<s);return{fields:t,times:fe[e&
3],at:[]}},S=e=>new Map([...e].map(([t,s])=>[t,ue(s)])),wt=(e,t)=>{let s=new Map;for(let n of t){let o=Math.
floor(n/e.window),r=n-e.starts[o],i=4;for(;r<e.fields[i];)i-=1;let a=e.owner[o],c=s.get(a)??{fields:0,
times:0,at:[]};s.set(a,c),c.fields|=1<<i,c.times+=i===4?1:0,c.at.push(n)}return s},gt=(e,t)=>{let s=[];
for(let n=0;n<e.length;){let o=Math.min(n,e.length-2),r=2;t.has(e[o]+e[o+1])&&(o=Math.min(n,e.length-
3),r=3),s.push([o,e.slice(o,o+r).join("")]),n=o+r}return s},xt=(e,t)=>{let s=[];for(let n=0,o=0;n<e.
length&&o<t.length;)e[n]===t[o]?(s.push(e[n]),n+=1,o+=1):e[n]<t[o]?n+=1:o+=1;return s},pe=(e,t)=>({fields:e.
fields|t.fields,times:e.times+t.times,at:[...e.at,...t.at].sort((s,n)=>s-n)}),x=e=>{let t=new Map;for(let[
s,n]of e.flatMap(o=>[...o])){let o=t.get(s);t.set(s,o?pe(o,n):n)}return t};var de=async(e,t)=>{let s;for(let n=0;n<t.length&&(!s||s.length);n+=2){let o=await Promise.all(t.slice(
n,n+2).map(async([r,i])=>(await e.positions(i)).map(c=>c-r)));s=(s?[s,...o]:o).reduce(xt)}return s??
[]},v=async(e,t)=>{let s=Array.from(t);return s.length===1||s.length===2&&e.frequent.has(t)?S(await e.
codes(t)):wt(e,await de(e,gt(s,e.frequent)))};var me=[10,8,5,3,1],Et={case:1,report:.9,update:.9,guide:.5},yt=Object.keys(Et),kt=60,we=({fields:e,
times:t})=>{let s=me.filter((o,r)=>e&1<<r),n=s.slice(1).reduce((o,r)=>o+r,0);return s[0]+.05*n+.15*Math.
log2(1+Math.min(t,15))},ge=(e,t)=>{let s=kt;for(let n=0,o=0;n<e.length&&o<t.length;)s=Math.min(s,Math.
abs(e[n]-t[o])),e[n]<t[o]?n+=1:o+=1;return .5*(1-s/kt)},_=(e,t)=>t.score-e.score||yt.indexOf(e.kind)-
yt.indexOf(t.kind)||t.year-e.year||e.number-t.number,T=(e,t,s,{exact:n,base:o,part:r})=>{let i=e.groups.
find(h=>t<h.end);if(!i)throw new Error(`page ${t} is in no group`);let a=Et[i.kind]||1,c=s.slice(1).
reduce((h,f,u)=>h+ge(s[u].at,f.at),0),l=(s.reduce((h,f)=>h+we(f),0)+c)*a;return{group:i.key,number:t-
i.first,score:o*(n?1:a)+l/r,exact:n,kind:i.kind,year:i.year}};var xe=5,vt=.5,ye=async(e,{text:t,words:s})=>{if(!s.length)return x([await v(e,t)]);let n=s.map(o=>e.
codes(`~${o.join("/")}`));return x((await Promise.all(n)).map(S))},ke=({text:e,words:t})=>!t.length&&
e.length>2&&!/^[a-z0-9]+$/.test(e),Ee=e=>{let t=Array.from(e),s=Math.max(1,(t.length-1)/xe),n=[];for(let o=0;o<
t.length-1;o+=s)n.push(t[Math.floor(o)]+t[Math.floor(o)+1]);return n},ve=async(e,t)=>{let s=Ee(t.text),
n=await Promise.all(s.map(r=>v(e,r))),o=new Map;for(let[r,i]of x(n)){let a=n.filter(c=>c.has(r)).length/
s.length;a>vt&&o.set(r,{...i,share:a})}return o},be=e=>{let t=e.map(({text:s})=>s.length>1?s.length:
0);return t.some(Boolean)?t:e.map(()=>1)},Me=async(e,t,s)=>{let n=await ye(e,t);return s&&!n.size&&ke(
t)?ve(e,t):n},U=async(e,t,s)=>{let n=be(t),o=n.reduce((a,c)=>a+c,0),r=await Promise.all(t.map(a=>Me(
e,a,s))),i=[];for(let a of x(r).keys()){let c=r.map(u=>u.get(a)),h=c.reduce((u,M,Ft)=>u+(M?n[Ft]*(M.
share||1):0),0)/o;if(h<(s?vt:1))continue;let f={exact:!1,base:h*100,part:t.length};i.push(T(e,a,c.flatMap(
u=>u??[]),f))}return i};var Le=120,Oe=10,Ce=/^(19|20)\d\d$/,Se=/\B(?=(\d{3})+$)/g,Te=e=>e.replace(/\d{4,}/g,t=>Ce.test(t)?t:
t.replace(Se," ")),Ae=e=>E(e.replace(/(\d)[,，](?=\d{3})/g,"$1")),qe=async(e,t)=>{let s=E(e),n=await t(
s),o=/\d[,，]\d{3}/.test(e)?Ae(e):Te(n);return[...new Set([s,n,o])]},bt=(e,t)=>{let s=Array.from(e.
trim()).slice(0,Le).join("").split(/\s+/u),n=new Map(s.flatMap(o=>E(o)?[[E(o),o]]:[]));return Promise.
all([...n.values()].slice(0,Oe).map(o=>qe(o,t)))};var K=new Set,He=()=>{let e=[];for(let t=176;t<248;t+=1)for(let s=161;s<255;s+=1)e.push(t,s);for(let t of new TextDecoder(
"gb2312").decode(new Uint8Array(e)))K.add(t)},je=e=>(K.size||He(),Array.from(e).every(t=>t<"㐀"||K.
has(t))),Mt=async(e,t)=>{if(je(e))return e;let{traditional:s,simplified:n}=await t(`${g}/traditional\
.json`),o=Array.from(n),r=new Map(Array.from(s,(i,a)=>[i,o[a]]));return Array.from(e,i=>r.get(i)||i).
join("")};var Ie=200,$e=50,Lt=10,De=20,Ne={groups:[],ignored:[]},Pe={traditional:"",simplified:""},Be=async(e,t)=>{
let s=async o=>x(await Promise.all(o.map(r=>v(e,r)))),n=await Promise.all(t.map(s));return[...n[0].keys()].
flatMap(o=>{let r=n.flatMap(i=>i.get(o)??[]);return r.length<n.length?[]:[T(e,o,r,{exact:!0,base:Ie,
part:1})]})},Y=class{constructor(){this.found=new Map}get size(){return this.found.size}add(t){for(let s of t){
let n=`${s.group}/${s.number}`;this.found.has(n)||this.found.set(n,s)}}sorted(){return[...this.found.
values()].sort(_)}},G=class{constructor(){this.none=!0}async without(t,s){try{return await t}catch(n){
return console.warn(n),this.none=!1,s}}},Ot=e=>e.flatMap(t=>[t.text,...t.words.flat()]).filter(t=>t.
length>1),A=class{constructor(t){this.load=t,this.opening=void 0}volumes(){if(!this.opening){let t=mt(
this.load);t.catch(()=>this.opening=void 0),this.opening=t}return this.opening}async everywhere(t){let s=await this.
volumes();return(await Promise.all(s.map(t))).flat()}async ask(t){let s=new G,n=await bt(t,c=>Mt(c,l=>s.
without(this.load(l),Pe)));if(!n.length)return{terms:[],hits:[],whole:!0};let o=s.without(this.load(
`${g}/synonyms.json`),Ne),r=new Y;r.add(await this.everywhere(c=>Be(c,n)));let i=[];if(r.size<$e){let c=this.
widen(n,await o,r);i=await(r.size?s.without(c,[]):c)}return{terms:[...new Set([...n.flat(),...i])],hits:r.
sorted(),whole:s.none}}async widen(t,s,n){let o=!n.size,r=[],i=t.map(h=>h[Math.min(1,h.length-1)]),a=h=>i.
flatMap(f=>rt(f,s,h)),c=a(!1);c.some((h,f)=>h.words.length||h.text!==i[f])&&(n.add(await this.everywhere(
h=>U(h,c,!1))),r.push(...Ot(c)));let l=a(!0);if(o&&n.size<Lt&&l.length){let h=await this.everywhere(
f=>U(f,l,!0));n.add(h.sort(_).slice(0,Lt+De)),r.push(...Ot(l))}return r}mark(t,s){return ct(t,s)}text(t){
return this.load(`${g}/pages/${t.group}/${t.number}.json`)}async page(t){let{u:s,t:n,a:o}=await this.
text(t);return{address:s,title:n,about:o}}async excerpts(t,s){try{return pt((await this.text(t)).s,s)}catch(n){
return console.warn(n),[]}}};var Ct=document.currentScript,b=new URL("../",Ct instanceof HTMLScriptElement?Ct.src:location.href),
q=e=>new URL(e,b).href;var W=new Map,ze=e=>new Promise((t,s)=>{let n=document.createElement("script");n.src=new URL(`${e}.j\
s`,b).href,n.addEventListener("kp-data",o=>t(o.detail));for(let o of["load","error"])n.addEventListener(
o,()=>{n.remove(),s(new Error(e))});document.head.append(n)}),Fe=async e=>{let t=await fetch(new URL(
e,b));if(!t.ok)throw new Error(`${e}: ${t.status}`);return t.json()},V=e=>{let t=W.get(e);return t||
(t=b.protocol==="file:"?ze(e):Fe(e),W.set(e,t),t.catch(()=>W.delete(e))),t};var Re="kp-tray";var _e=e=>document.dispatchEvent(new CustomEvent(Re,{detail:e})),Z=()=>_e(e=>e.mark());var St=(e,{terms:t,hits:s,whole:n},o,r)=>{if(!t.length)return null;let i={q:e,terms:t,whole:n,ranks:{},
hits:{}};for(let a of r)i.ranks[a]=new Map,i.hits[a]=new Map;return s.forEach((a,c)=>{let l=o.place(
a);l&&(i.ranks[l.kind].set(l.number,c),i.hits[l.kind].set(l.number,a))}),i};var Tt=e=>{let t=setTimeout(e,400);return()=>clearTimeout(t)};var H=class{constructor(t){this.desk=t,this.newest=0,this.said=t.status.textContent}async run(t,s){this.
newest+=1;let n=this.newest,o=()=>n!==this.newest,{desk:r}=this,{words:i,status:a}=r;r.more.disabled=
!0,r.again.hidden=!0;let c=Tt(()=>a.textContent=i.loading??"");try{let l=await t(o);return l&&this.settle(),
l}catch(l){return console.warn(l),o()||(s?.(),a.textContent=i.failed??"",r.again.hidden=!1),!1}finally{
c(),o()||(r.more.disabled=!1)}}settle(){let{words:t,status:s}=this.desk;(s.textContent===t.loading||
s.textContent===t.failed)&&(s.textContent=this.said),this.said=s.textContent}};var Ue=new Intl.NumberFormat("en",{maximumFractionDigits:4}),nn=new Intl.NumberFormat("en",{minimumFractionDigits:2,
maximumFractionDigits:2}),J=e=>Ue.format(e);var At=(e,t)=>{let s=p(e,"[data-kp-pick]",HTMLInputElement);s.value=t.id,s.dataset.kpPick=t.title,p(
e,"[data-kp=title]",HTMLElement).textContent=t.title},qt=(e,t)=>{let s=k("kp-card"),{values:n}=e,o=p(
s,"h3 a",HTMLAnchorElement);o.href=q(e.address),o.textContent=e.title,p(s,"img",HTMLImageElement).src=
q(e.image);let r={place:t.label("city",n.city[0]),round:t.label("round",n.round[0]),unit:e.unit,point:e.
point,funds:J(e.funds),people:J(e.people),complete:`${e.complete}/${t.words.items}`,themes:(n.themes??
[]).map(i=>t.label("themes",i)).join("、")};for(let[i,a]of Object.entries(r))p(s,`[data-kp=${i}]`,HTMLElement).
textContent=a;return At(s,e),s},Ht=(e,t)=>{for(let{text:s,match:n}of t){if(!n){e.append(s);continue}
let o=document.createElement("mark");o.textContent=s,e.append(o)}},Ke=({heading:e,anchor:t,parts:s},n)=>{
let o=k("kp-part"),r=p(o,"a",HTMLAnchorElement);return e?(r.textContent=e,r.href=n+(t?`#${t}`:"")):r.
remove(),Ht(p(o,"p",HTMLElement),s),o},Ye=({values:e,unit:t},s)=>[s.label("city",e.city[0]),t,s.label(
"round",e.round[0])].join("，"),Q=(e,t,s,n)=>{let o=k("kp-hit"),r=p(o,"h3 a",HTMLAnchorElement);r.href=
q(e.address),Ht(r,t);let i="about"in e?e.about:Ye(e,n);p(o,".kp-hit__about",HTMLElement).textContent=
i;let a=p(o,".kp-hit__parts",HTMLElement);return a.append(...s.map(c=>Ke(c,r.href))),s.length||a.remove(),
"id"in e?At(o,e):p(o,".kp-pick",HTMLElement).remove(),o},y=(e,t,s)=>{let n=k(e),o=p(n,"button",HTMLElement);
return t&&((o.querySelector("span")??o).textContent=t),o.addEventListener("click",s),n};var X=(e,t)=>e.slice(0,t).replace(/\p{Cs}/gu,"").trim(),jt=e=>Object.fromEntries([...e].map(t=>[t,new Set])),
j=(e,t,s,n)=>{let o=new Set(e[t]);return n?o.add(s):o.delete(s),{...e,[t]:o}},tt=(e,{kinds:t})=>e.q?
e:{...e,kind:t[0],sort:e.sort==="match"?"":e.sort},et=(e,t)=>{let s=new URLSearchParams(e),n=(r,i)=>{
let a=s.get(r)??"";return i.includes(a)?a:""},o=[...t.facets].map(([r,i])=>{let a=s.getAll(r).flatMap(
c=>c.split(","));return[r,new Set(a.filter(c=>i.has(c)))]});return tt({q:X(s.get("q")??"",t.longest),
chosen:Object.fromEntries(o),kind:n("kind",t.kinds)||t.kinds[0],sort:n("sort",t.sorts),view:n("view",
t.views)},t)},I=({q:e,chosen:t,kind:s,sort:n,view:o},{kinds:r})=>{let i=Object.entries(t).map(([l,h])=>[
l,[...h].join(",")]),c=[["q",e],["kind",e&&s!==r[0]?s:""],...i,["sort",n],["view",o]].filter(([,l])=>l).
map(([l,h])=>`${l}=${encodeURIComponent(h).replace(/%2C/g,",")}`).join("&");return c?`?${c}`:""};var It=(e,{state:t,selected:{counts:s}},n)=>{let{words:o,field:r,chips:i,allowed:a}=e,c=()=>(i.querySelector(
"button")??r).focus(),l=[];if(t.q){let h=()=>{r.value="",n({q:""},{focus:c})};l.push(y("kp-chip",d(o.
query,{query:t.q}),h))}for(let h of[...a.facets.keys()].filter(f=>s[f]))for(let f of t.chosen[h]){let u=d(
o.chip,{facet:e.title(h),label:e.label(h,f)}),M=j(t.chosen,h,f,!1);l.push(y("kp-chip",u,()=>n({chosen:M},
{focus:c})))}if(l.length>1){let h=()=>{r.value="";let f=jt(a.facets.keys());n({q:"",chosen:f},{focus:()=>r.
focus()})};l.push(y("kp-clear","",h))}i.replaceChildren(...l)};var st=e=>e.toLocaleString("en"),Ge=(e,{state:t,selected:{counts:s},records:n})=>{for(let o of e.boxes){
let r=n.facets[t.kind].find(l=>l.key===o.name),i=s[o.name]?.[r?.choices.indexOf(o.value)??-1]??0,{label:a,
number:c}=z(o);o.checked=t.chosen[o.name].has(o.value),c.textContent=st(i),a.classList.toggle("kp-fa\
cet__none",!i)}for(let o of e.facets)o.hidden=!s[o.dataset.facet??""];e.stop.settle()},We=(e,{state:t,
answer:s,records:n})=>{e.kinds.hidden=!s;for(let o of e.kindBoxes){let r=s?s.ranks[o.value]:null;o.checked=
o.value===t.kind;let{found:i}=n.select(o.value,t.chosen,r);z(o).number.textContent=st(i.length)}},Ve=(e,{
state:t,answer:s,sort:n,view:o})=>{let r=[...e.sorting.options].find(i=>i.value==="match");r&&(r.hidden=
r.disabled=!s),e.sorting.value=n;for(let i of e.ofCases)i.hidden=t.kind!==e.allowed.kinds[0];for(let i of e.
viewBoxes)i.checked=i.value===o},$=({more:e,words:t,step:s},n)=>{e.hidden=n<=0,n>0&&(e.textContent=d(
t.more,{count:Math.min(s,n)}))},$t=(e,t)=>{let{state:s,list:n}=t;document.activeElement!==e.field&&(e.
field.value=s.q),Ge(e,t),We(e,t),Ve(e,t),e.done.textContent=d(e.words.done,{count:st(n.length)});let o=Object.
values(s.chosen).reduce((r,i)=>r+i.size,0);e.active.textContent=o?d(e.words.active,{count:o}):""};var Ze=(e,{whole:t},s,n)=>`${n.length>0&&!n.some(r=>s.get(r)?.exact)?e.near:""}${t?"":e.partial}`,Je=(e,{
state:t,answer:s,list:n,records:o})=>{let{words:r}=e,i=o.size[t.kind],a=n.length===i?r.all:r.some,c={
kind:e.kindName(t.kind),total:i,count:n.length},l=d(n.length||!i?a:r.none,c);return s?l+Ze(r,s,s.hits[t.
kind],n):l+(t.q?r.blank:"")},Qe=(e,{state:t,answer:s,selected:{without:n},records:o})=>{let{words:r}=e,
i=[],a=(c,l,h)=>i.push({text:d(r.drop,{label:c,count:l}),count:l,change:h});for(let c of e.allowed.facets.
keys()){let l=[...t.chosen[c]];if(!n[c]||!l.length)continue;let h=l.map(u=>e.label(c,u)).join("、"),
f={...t.chosen,[c]:new Set};a(d(r.chip,{facet:e.title(c),label:h}),n[c],{chosen:f})}if(!t.q)return i;
a(d(r.query,{query:t.q}),n.q,{q:""});for(let c of e.allowed.kinds.filter(l=>l!==t.kind)){let l=o.select(
c,t.chosen,s&&s.ranks[c]).found.length;i.push({text:d(r.turn,{kind:e.kindName(c),count:l}),count:l,change:{
kind:c}})}return i},Dt=(e,t,s)=>{let{status:n,empty:o,field:r}=e;if(n.textContent=Je(e,t),o.hidden=t.
list.length>0,t.list.length)return;let a=Qe(e,t).filter(c=>c.count).map(({text:c,change:l})=>y("kp-d\
rop",c,()=>{r.value=l.q??t.state.q,s(l,{focus:()=>n.focus()})}));p(o,"ul",HTMLElement).replaceChildren(
...a)};var Xe=(e,t)=>e.map(({key:s,choices:n,sets:o})=>{let r=t[s];return r?.size?o.map(i=>i.some(a=>r.has(
n[a]))):null}),ts=(e,t,s,n)=>{let o=s&&!s.has(n)?e.length:-1;for(let r=0;r<e.length;r+=1)if(t[r]?.[e[r].
of[n]]===!1){if(o>=0)return-2;o=r}return o},es=({choices:e,sets:t},s)=>{let n=new Int32Array(e.length);
return t.forEach((o,r)=>{for(let i of o)n[i]+=s[r]}),n},Nt=(e,t,s,n)=>{let o=Xe(e,s),r=e.map(h=>new Int32Array(
h.sets.length)),i=new Int32Array(e.length+1),a=[];for(let h=0;h<t;h+=1){let f=ts(e,o,n,h);if(f===-1){
a.push(h);for(let u=0;u<e.length;u+=1)r[u][e[u].of[h]]+=1}else f>=0&&(i[f]+=1,f<e.length&&(r[f][e[f].
of[h]]+=1))}let c=Object.fromEntries(e.map((h,f)=>[h.key,es(h,r[f])])),l=Object.fromEntries(e.map((h,f)=>[
h.key,a.length+i[f]]));return{found:a,counts:c,without:{...l,q:a.length+i[e.length]}}};var Pt=["round","city"],ss=1e4,Bt={funds:"funds",people:"people",complete:"complete"},ns=e=>e.split(
"-")[0],D=class{constructor(t){this.raw=t,this.places=new Map,this.size={case:0,report:0,update:0,guide:0},
this.first={},this.layOut(),this.facets=Object.fromEntries(Object.keys(this.size).map(s=>[s,this.facetsOf(
s)])),this.newest=this.rankByAge()}layOut(){let t={case:0,other:0};for(let[s,n]of this.raw.groups){let o=ns(
s),r=o==="case"?"case":"other";this.first[o]??=t[r],this.places.set(s,{kind:o,start:t[r]-this.first[o]}),
t[r]+=n,this.size[o]+=n}}facetsOf(t){let{facets:s}=this.raw;return t==="case"?s:t==="guide"?[]:s.filter(
n=>Pt.includes(n.key)).map(n=>this.ofOthers(n,t))}ofOthers({key:t,choices:s},n){let o=this.raw.pages[t],
r=this.first[n]??0,i=s.length,a=o.slice(r,r+this.size[n]).map(c=>c<0?i:c);return{key:t,choices:s,sets:[
...s.map((c,l)=>[l]),[]],of:a}}rankByAge(){let[t,s]=Pt.map(i=>this.facets.case.find(a=>a.key===i)),n=(i,a)=>i?
i.sets[i.of[a]][0]??0:0,o=Array.from({length:this.size.case},(i,a)=>a);o.sort((i,a)=>n(t,i)-n(t,a)||
n(s,i)-n(s,a)||i-a);let r=new Int32Array(o.length);return o.forEach((i,a)=>{r[i]=a}),r}place({group:t,
number:s}){let n=this.places.get(t);if(!n)return null;let o=n.start+s;return o<this.size[n.kind]?{kind:n.
kind,number:o}:null}select(t,s,n){return Nt(this.facets[t],this.size[t],s,n)}sort(t,s,n,o){let r=a=>t===
"case"?this.newest[a]:a,i=t==="case"&&Object.hasOwn(Bt,n)&&this.raw.cases[Bt[n]];return i?s.sort((a,c)=>i[c]-
i[a]||r(a)-r(c)):n==="match"&&o?s.sort((a,c)=>(o.get(a)??0)-(o.get(c)??0)):s.sort((a,c)=>r(a)-r(c))}case(t){
let{cases:s}=this.raw,n=Object.fromEntries(this.facets.case.map(r=>[r.key,r.sets[r.of[t]].map(i=>r.choices[i])])),
o=`${n.round[0]}/${n.city[0]}/${s.slug[t]}`;return{id:o,values:n,address:`cases/${o}/`,title:s.title[t],
unit:s.units[s.unit[t]],image:s.image[t],point:s.point[t],funds:s.funds[t]/ss,people:s.people[t],complete:s.
complete[t]}}other(t,s){let{pages:n}=this.raw,o=this.first[t]+s;return{address:n.address[o],title:n.
title[o],about:n.about[o]}}};var N=class{constructor(t){this.desk=t,this.search=new A(V),this.state=et(location.search,t.allowed),
this.drawn=location.search,this.records=null,this.answer=null,this.list=[],this.shown=t.results.children.
length,this.answered="",this.attempts=new H(t),this.keepFocus=nt(t),this.go=(s,n={})=>{this.turnTo(s,
n)}}get isOfCases(){return this.state.kind===this.desk.allowed.kinds[0]}get ranks(){return this.answer?
this.answer.ranks[this.state.kind]:null}get sort(){let{sort:t}=this.state;return t&&(this.answer||t!==
"match")?t:this.answer?"match":"newest"}get view(){return this.isOfCases?this.state.view||(this.answer?
"list":"cards"):"list"}turnTo(t,{replace:s=!1,focus:n}){this.state=tt({...this.state,...t},this.desk.
allowed);let o=I(this.state,this.desk.allowed)||location.pathname;return o!==(location.search||location.
pathname)&&(s?history.replaceState(null,"",o):history.pushState(null,"",o)),this.drawn=location.search,
this.update(this.desk.step,n)}follow(t){return this.drawn=location.search,this.state=et(location.search,
this.desk.allowed),this.desk.field.value=this.state.q,this.update(t?.shown||this.desk.step)}async ready(){
return this.records??=new D(await V("cases/data.json")),this.records}async look(t,s){return t?this.answer?.
q===t?this.answer:St(t,await this.search.ask(t),s,this.desk.allowed.kinds):null}async item(t,s){let{
answer:n,state:o,desk:r}=this,i=this.isOfCases?s.case(t):s.other(o.kind,t);if("id"in i&&this.view===
"cards")return qt(i,r);if(!n)return Q(i,[{text:i.title,match:!1}],[],r);let a=n.hits[o.kind].get(t),
c=a?await this.search.excerpts(a,n.terms):[];return Q(i,this.search.mark(i.title,n.terms),c,r)}async update(t,s){
let n=await this.attempts.run(o=>this.draw(t,o),()=>this.leave());return document.documentElement.classList.
remove("kp-asked"),n?(s?.(),this.keepFocus(),!0):!1}async draw(t,s){let{desk:n}=this,o=await this.ready(),
r=await this.look(this.state.q,o);if(s())return!1;this.answer=r,r||(this.state={...this.state,kind:n.
allowed.kinds[0]});let{state:i,ranks:a}=this,c=o.select(i.kind,i.chosen,a),l=o.sort(i.kind,c.found,this.
sort,a),h=await Promise.all(l.slice(0,t).map(f=>this.item(f,o)));return s()?!1:(this.list=l,this.shown=
h.length,this.answered=I(i,n.allowed),n.results.replaceChildren(...h),this.tell({state:i,answer:r,list:l,
selected:c,records:o,sort:this.sort,view:this.view}),!0)}leave(){let{desk:t}=this;I(this.state,t.allowed)!==
this.answered&&(this.list=[],this.shown=0,t.results.replaceChildren(),t.empty.hidden=!0,$(t,0))}tell(t){
let{desk:s}=this;s.results.classList.toggle("kp-cards",t.view==="cards"),s.results.classList.toggle(
"kp-hits",t.view==="list"),$t(s,t),$(s,this.list.length-this.shown),It(s,t,this.go),Dt(s,t,this.go),
Z()}async extend(){if(!this.list.length&&!await this.update(this.shown))return;let t=this.shown;await this.
attempts.run(n=>this.append(t,n))&&this.desk.results.children[t]?.querySelector("a")?.focus()}async append(t,s){
let{desk:n}=this,o=await this.ready(),r=this.list.slice(t,t+n.step),i=await Promise.all(r.map(a=>this.
item(a,o)));return s()?!1:(n.results.append(...i),this.shown=t+i.length,Z(),$(n,this.list.length-this.
shown),history.replaceState({shown:this.shown},""),!0)}};var os=200,P=class{constructor(t,s){this.desk=t,this.library=s,this.unfinished=!1,this.pause=0}ask(){
clearTimeout(this.pause);let{field:t,allowed:s}=this.desk,n=X(t.value,s.longest);if(n===this.library.
state.q)return;let o=n?{q:n}:{q:n,sort:""};this.library.go(o,{replace:this.unfinished}),this.unfinished=
!0}askSoon(){clearTimeout(this.pause),this.pause=window.setTimeout(()=>this.ask(),os)}equip(){let{field:t,
form:s}=this.desk;t.addEventListener("input",n=>{clearTimeout(this.pause),n.isComposing||this.askSoon()}),
t.addEventListener("compositionend",()=>this.askSoon()),s.addEventListener("submit",n=>{n.preventDefault(),
this.ask(),this.unfinished=!1})}};var rs=(e,t,s)=>{for(let n of e.boxes)n.addEventListener("change",()=>{s.unfinished=!1,t.go({chosen:j(
t.state.chosen,n.name,n.value,n.checked)})});for(let n of e.kindBoxes)n.addEventListener("change",()=>t.
go({kind:n.value}));for(let n of e.viewBoxes)n.addEventListener("change",()=>t.go({view:n.value}));e.
sorting.addEventListener("change",()=>t.go({sort:e.sorting.value})),e.more.addEventListener("click",
()=>t.extend()),e.again.addEventListener("click",()=>{t.update(t.shown||e.step,()=>e.status.focus())}),
e.done.addEventListener("click",()=>{e.filters.open=!1,e.status.focus(),e.status.scrollIntoView({block:"\
center"})})},is=({root:e},t)=>{let s=()=>{t.ready().catch(()=>{})};for(let n of["pointerover","focus\
in","touchstart"])e.addEventListener(n,s,{once:!0,passive:!0})},as=(e,t)=>{let{words:s}=e;window.matchMedia(
"(min-width: 60em)").matches&&(e.filters.open=!0),e.done.textContent=d(s.done,{count:s.total}),e.more.
hidden=t.shown>=Number(s.total),e.field.value=t.state.q,location.hash==="#kp-q"&&e.field.focus();let n=history.
state?.shown;(location.search||n)&&t.update(n||e.step)},zt=()=>{let e=document.getElementById("kp-li\
brary");if(!e)return;let t=new O(e),s=new N(t),n=new P(t,s);n.equip(),ot(t,()=>n.ask()),rs(t,s,n),window.
addEventListener("popstate",o=>{location.search===s.drawn&&!o.state||(n.unfinished=!1,s.follow(o.state))}),
is(t,s),as(t,s)};zt();})();
