// Made of head.js in site_builder/browser/entries by `npm run build` there. Do not edit.
"use strict";(()=>{var c=document.documentElement,d=matchMedia("(prefers-color-scheme: dark)"),i=t=>{try{return localStorage.
getItem(t)}catch{return null}},k=(t,e)=>{try{localStorage.setItem(t,e?"1":"0")}catch{}},s={key:"kepu\
-large",button:"[data-kp-large]",wanted:()=>i("kepu-large")==="1",put:t=>{c.classList.toggle("kp-lar\
ge",t)}},n={key:"kepu-dark",button:"[data-kp-dark]",wanted:()=>(i("kepu-dark")??(d.matches?"1":"0"))===
"1",put:t=>{document.body&&(document.body.dataset.mdColorScheme=t?"slate":"default")}},h=t=>{let e=document.
querySelector(t.button),o=r=>{t.put(r),e?.setAttribute("aria-pressed",String(r))};o(t.wanted()),e?.addEventListener(
"click",()=>{let r=e.getAttribute("aria-pressed")!=="true";k(t.key,r),o(r)}),window.addEventListener(
"storage",r=>{r.key===t.key&&o(t.wanted())}),t===n&&d.addEventListener("change",()=>o(n.wanted()))},
l=()=>{s.put(s.wanted()),new MutationObserver((t,e)=>{document.body&&(e.disconnect(),n.put(n.wanted()))}).
observe(c,{childList:!0}),document.addEventListener("DOMContentLoaded",()=>[s,n].forEach(h))};var u=()=>{let t=document.documentElement;t.classList.replace("no-js","js"),t.classList.toggle("kp-a\
sked",location.search.length>1)};var p=document.currentScript,a=new URL("../",p instanceof HTMLScriptElement?p.src:location.href);var m=(t,e)=>`${e.pathname}.${t}`,y=(t,e,o=a)=>{try{return JSON.parse((e||localStorage).getItem(m(t,
o))??"null")}catch{return null}},w=(t,e,o,r=a)=>{try{(o||localStorage).setItem(m(t,r),JSON.stringify(
e))}catch{}},g=()=>{Object.assign(window,{__md_scope:a,__md_get:y,__md_set:w})};g();u();l();})();
