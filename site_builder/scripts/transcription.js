// Made of transcription.js in site_builder/browser/entries by `npm run build` there. Do not edit.
"use strict";(()=>{var g=e=>{let t=document.createElement("textarea");t.value=e,t.readOnly=!0,t.className="kp-hidden";let n=document.
activeElement;document.body.append(t),t.select();let s=document.execCommand("copy");return t.remove(),
n instanceof HTMLElement&&n.focus(),s},h=async e=>{try{return await navigator.clipboard.writeText(e),
!0}catch{return g(e)}};var m=(e,t,n)=>{if(!(e instanceof t))throw new Error(n);return e};var a=(e,t,n)=>m(e.querySelector(t),n,t),i=(e,t,n)=>[...e.querySelectorAll(t)].map(s=>m(s,n,t));var u=(e,t)=>(e??"").replace(/\{(\w+)\}/g,(n,s)=>String(t[s]));var L="kepu-transcription/",T=(e,t)=>{try{let n=JSON.parse(e??"[]");return new Set(Array.isArray(n)?
n.filter(s=>t.has(s)):[])}catch{return new Set}},f=(e,t,n)=>{let s=L+e,c=new Set(t),o,r=new Set;try{
o=n(),r=T(o.getItem(s),c),o.setItem(s,JSON.stringify([...r]))}catch{o=void 0}let p=()=>{try{o?.setItem(
s,JSON.stringify([...r]))}catch{o=void 0}};return{get isKept(){return o!==void 0},get count(){return r.
size},has:d=>r.has(d),note:(d,E)=>{E?r.add(d):r.delete(d),p()},forget:()=>{r.clear(),p()}}};var x=e=>/[\t\n\r"]/.test(e)?`"${e.replaceAll('"','""')}"`:e,k=e=>e.map(x).join("	");var M=e=>({element:e,text:a(e,"[data-kp-text]",HTMLElement),tick:a(e,"[data-kp-done]",HTMLInputElement),
pointer:e.dataset.kpAnswer??""}),w=e=>e.text.textContent??"",H=e=>getSelection()?.selectAllChildren(
e),S=(e,t)=>(e.compareDocumentPosition(t)&Node.DOCUMENT_POSITION_FOLLOWING)!==0,b=()=>{let e=matchMedia(
"(prefers-color-scheme: dark)"),t=()=>{document.body.dataset.mdColorScheme=e.matches?"slate":"defaul\
t"};e.addEventListener("change",t),t()},l=class{constructor(){this.main=a(document,"[data-kp-sheet]",
HTMLElement),this.bar=a(document,"[data-kp-progress]",HTMLElement),this.status=a(document,"[data-kp-\
status]",HTMLElement),this.only=a(document,"[data-kp-only]",HTMLInputElement),this.last=this.bar,this.
answers=i(document,"[data-kp-answer]",HTMLElement).map(M),this.progress=f(this.main.dataset.kpSheet??
"",this.answers.map(t=>t.pointer),()=>localStorage)}begin(){for(let t of this.answers){t.tick.checked=
this.progress.has(t.pointer),t.tick.addEventListener("change",()=>this.note([t],t.tick.checked));let n=t.
element.querySelector("[data-kp-copy]");n instanceof HTMLElement&&this.onCopy(n,[t],w(t))}for(let t of i(
document,"[data-kp-copy-row]",HTMLElement))this.equipRow(t);for(let t of i(document,"[data-kp-tools]",
HTMLElement))t.hidden=!1;this.bar.hidden=!1,a(document,this.progress.isKept?"[data-kp-noted]":"[data\
-kp-not-noted]",HTMLElement).hidden=!1,this.only.addEventListener("change",()=>this.show()),a(document,
"[data-kp-next]",HTMLElement).addEventListener("click",()=>this.goOn()),this.equipRestart(),this.show()}equipRow(t){
let n=t.closest("[data-kp-row]"),s=this.answers.filter(c=>n?.contains(c.element));this.onCopy(t,s,k(
s.map(w)))}equipRestart(){let t=a(document,"[data-kp-restart]",HTMLDetailsElement);t.hidden=!1,a(t,"\
button",HTMLElement).addEventListener("click",()=>{this.progress.forget();for(let n of this.answers)
n.tick.checked=!1;t.open=!1,a(t,"summary",HTMLElement).focus(),this.show()})}onCopy(t,n,s){let c=t.textContent??
"";t.addEventListener("click",async()=>{let o=await h(s);for(let r of i(document,"[data-kp-was-copie\
d]",HTMLElement))r.textContent=r.dataset.kpWasCopied??"",delete r.dataset.kpWasCopied;o?(t.dataset.kpWasCopied=
c,t.textContent=this.bar.dataset.copied??"",this.note(n,!0)):H(n[0].text),this.say((o?this.bar.dataset.
copied:this.bar.dataset.refused)??"")})}note(t,n){for(let{pointer:s,tick:c}of t)c.checked=n,this.progress.
note(s,n);this.last=t[t.length-1].element,this.show()}goOn(){let t=this.answers.filter(c=>!c.tick.checked),
n=t.find(c=>S(this.last,c.element))??t[0];if(!n){this.say(this.bar.dataset.filled??"");return}this.last=
n.element;let s=n.element.querySelector("[data-kp-copy]")??n.tick;s instanceof HTMLElement&&s.focus(
{preventScroll:!0}),n.element.scrollIntoView({block:"center"})}say(t){this.status.textContent="",requestAnimationFrame(
()=>{this.status.textContent=t})}show(){let[t,n]=[this.progress.count,this.answers.length],s=t===n?this.
bar.dataset.finished:this.bar.dataset.progress;a(this.bar,"[data-kp-count]",HTMLElement).textContent=
u(s,{done:t,all:n}),a(this.bar,"progress",HTMLProgressElement).value=t;let c=document.activeElement;
for(let{element:o,tick:r}of this.answers)o.hidden=this.only.checked&&r.checked&&!o.contains(c);for(let o of i(
document,"[data-kp-question]",HTMLElement))o.hidden=this.only.checked&&!o.querySelector("[data-kp-an\
swer]:not([hidden])")}},y=()=>{b(),new l().begin()};y();})();
