/// How an exported page looks: at any width, in the dark, and on paper.
enum HTMLStyle {
  static let sheet = """
    :root{color-scheme:light dark;--ink:#1b1f24;--soft:#59636e;--line:#d6dbe1;--paper:#fff;
    --panel:#f6f8fa;--accent:#0a5cc2;--good:#136c35;--bad:#b42318;--card:#f3f7fd;
    --keyword:#a11d5b;--string:#0b5e37;--number:#8a4600;--comment:#66707b;--function:#5a32a3}
    @media screen and (prefers-color-scheme:dark){:root{--ink:#e3e8ee;--soft:#9aa5b1;--line:#3a424c;
    --paper:#14171b;--panel:#1d2228;--accent:#7db7ff;--good:#63cf8b;--bad:#ff8f85;--card:#182230;
    --keyword:#ff8fc0;--string:#8ddb8c;--number:#ffb86b;--comment:#8b96a2;--function:#c9a6ff}}
    *{box-sizing:border-box}
    html{-webkit-text-size-adjust:100%;scroll-behavior:smooth}
    body{margin:0 auto;max-width:46rem;padding:2.5rem 1.25rem 4rem;color:var(--ink);
    background:var(--paper);font:1.0625rem/1.65 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;
    overflow-wrap:break-word}
    h1{font-size:clamp(1.6rem,5vw,2.2rem);line-height:1.2;margin:0 0 .4rem;text-wrap:balance}
    h2{font-size:1.45rem;line-height:1.3;margin:3rem 0 .8rem;padding-top:1.2rem;
    border-top:1px solid var(--line);text-wrap:balance}
    h3{font-size:1.15rem;line-height:1.35;margin:2rem 0 .5rem}
    p{margin:.8rem 0}a{color:var(--accent)}
    .facts,footer,figcaption,.kind{color:var(--soft);font-size:.9rem}
    .facts{margin:0}.summary{font-size:1.1rem}
    footer{margin-top:4rem;padding-top:1rem;border-top:1px solid var(--line)}
    nav{margin:1.5rem 0 0;font-size:.95rem}nav ol{margin:.3rem 0;padding-left:1.6rem}
    code,samp,kbd{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace;
    font-size:.9em}
    :not(pre)>code{background:var(--panel);border-radius:.25rem;padding:.1em .3em}
    pre{margin:1rem 0;padding:.8rem 1rem;overflow-x:auto;line-height:1.5;font-size:.95rem;
    border-radius:.5rem;background:var(--panel);border:1px solid var(--line);tab-size:4}
    pre.output{margin-top:-.6rem;background:none;border:0;border-left:3px solid var(--line);
    border-radius:0;padding:.2rem 1rem;color:var(--soft)}
    pre.output samp{color:var(--ink)}pre.error samp{color:var(--bad)}
    .keyword{color:var(--keyword)}.string{color:var(--string)}.number{color:var(--number)}
    .comment{color:var(--comment);font-style:italic}.function,.builtin{color:var(--function)}
    .math{font-family:"STIX Two Math","Cambria Math",Georgia,serif;font-style:italic}
    .table{overflow-x:auto;margin:1rem 0}
    table{border-collapse:collapse;font-variant-numeric:tabular-nums}
    th,td{padding:.4rem .8rem;border-bottom:1px solid var(--line);text-align:left;
    vertical-align:top}
    thead th{border-bottom:2px solid var(--soft);font-size:.95rem}
    blockquote{margin:1rem 0;padding:.1rem 1rem;border-left:3px solid var(--accent);
    color:var(--soft)}
    figure{margin:1.2rem 0}figure svg{display:block;max-width:100%;height:auto;border-radius:.5rem}
    img{max-width:100%;height:auto}figcaption{margin-top:.4rem}
    hr{border:0;border-top:1px solid var(--line);margin:2rem 0}
    li{margin:.25rem 0}
    .question{margin:1.8rem 0;padding:.6rem 1.2rem 1rem;border:1px solid var(--line);
    border-left:4px solid var(--accent);border-radius:.5rem;background:var(--card)}
    .kind{margin:.3rem 0}.kind b{color:var(--accent)}
    .options{list-style:none;margin:1rem 0;padding:0}
    .options label{display:grid;grid-template-columns:auto 1fr;gap:.1rem .6rem;padding:.45rem .6rem;
    border-radius:.4rem;cursor:pointer;align-items:baseline}
    .options label:hover{background:var(--panel)}
    .remark{display:none;grid-column:2;font-size:.95rem}
    .right input:checked~.remark{display:block;color:var(--good)}
    .wrong input:checked~.remark{display:block;color:var(--bad)}
    details{margin:.4rem 0}
    summary{cursor:pointer;color:var(--accent);padding:.25rem 0;width:fit-content}
    details>div{padding:0 0 .2rem 1rem;border-left:2px solid var(--line)}
    :focus-visible{outline:2px solid var(--accent);outline-offset:2px}
    @media(max-width:30rem){body{padding:1.5rem 1rem 3rem;font-size:1rem}pre{font-size:.85rem}
    .question{padding:.5rem .9rem .8rem}th,td{padding:.35rem .5rem}}
    @media screen and (prefers-color-scheme:dark){figure svg{filter:invert(.92) hue-rotate(180deg)}}
    @media print{:root{color-scheme:light;--ink:#000;--paper:#fff;--panel:#fff;--card:#fff}
    body{max-width:none;padding:0;font-size:10.5pt}nav,footer,.remark{display:none!important}
    pre{white-space:pre-wrap}h2,h3{break-after:avoid}
    figure,.question,.table,pre.output{break-inside:avoid}
    .question details{display:none}a{color:inherit}}
    """
}
