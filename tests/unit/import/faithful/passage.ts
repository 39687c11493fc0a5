/** Something of everything, well-formed as XHTML too, to be put among a story's paragraphs. */
export const PASSAGE = `
<p>It was <em>late</em>, and <strong>dark</strong>, and <em>the <strong>lamp</strong> was <u>out</u></em>, or <s>nearly</s>.</p>
<hr/>
<blockquote><p>Come down, it said.</p><p>Bring <a href="https://example.org/oil">oil</a>.</p></blockquote>
<ul><li>a wick</li><li>a <em>match</em></li></ul>
<ol><li>up</li><li>down</li></ol>
<table><tr><th>Step</th><th>Count</th></tr><tr><td>up</td><td>ninety-nine</td></tr></table>
<p>She had counted<sup><a href="#lampnote" id="backlamp">1</a></sup>.</p>
<p><img src="stair.png" alt="the stair"/></p>
<p id="lampnote">1. In <em>pencil</em>. <a href="#backlamp">back</a></p>
<p>And <em>then</em> she went on.</p>
`;
