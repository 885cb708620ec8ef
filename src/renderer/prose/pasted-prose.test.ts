import { getSchema } from '@tiptap/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Prose, ProseNode } from '../../core/model/prose'
import { prose as proseSchema } from '../../core/project-file/schema/prose'
import { fromEditor, toEditor } from './convert'
import { proseFromHtml } from './pasted-prose'
import { proseExtensions } from './schema'

/** As one would write it: # heading, - item, 1. item, **bold**, _italic_, [link](address), {lang: words}. */
function written({ content }: Prose): string {
  const line = (node: Extract<ProseNode, { type: 'paragraph' | 'heading' }>): string =>
    node.content
      .map((inline) => {
        if (inline.type !== 'text') return '?'
        return (inline.marks ?? []).reduce((text, mark) => {
          if (mark.type === 'bold') return `**${text}**`
          if (mark.type === 'italic') return `_${text}_`
          return mark.type === 'link' ? `[${text}](${mark.attrs.href})` : `{${mark.attrs.lang}: ${text}}`
        }, inline.text)
      })
      .join('')
  return content
    .map((node) => {
      if (node.type === 'paragraph') return line(node)
      if (node.type === 'heading') return `${'#'.repeat(node.attrs.level)} ${line(node)}`
      return node.content
        .flatMap(({ content: [words, ...lists] }) => [
          `${node.type === 'bulletList' ? '-' : '1.'} ${line(words)}`,
          ...lists.flatMap((list) =>
            list.content.map((item) => `  ${list.type === 'bulletList' ? '-' : '1.'} ${line(item.content[0])}`),
          ),
        ])
        .join('\n')
    })
    .join('\n')
}
const paste = (html: string): string => written(proseFromHtml(html, 'en'))

const WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style><!-- p.MsoNormal {margin:0} --></style></head>
<body lang=EN-US style='tab-interval:.5in'><!--StartFragment-->
<h1>What&nbsp;the report says<o:p></o:p></h1>
<p class=MsoNormal>The police <b style='mso-bidi-font-weight:normal'>opened 141</b>
cases.<o:p></o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-.25in;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>First point</p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·</span>Second point</p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>1.</span>Numbered</p>
<p class=MsoNormal>They call it <i><span lang=ES-PY>trata de personas</span></i>.</p>
<!--EndFragment--></body></html>`

describe('pasted text', () => {
  it.each([
    ['<p>One</p><p>Two</p>', 'One\nTwo'],
    ['plain words', 'plain words'],
    ['<h2>Head</h2>text', '## Head\ntext'],
    ['<h5>Deep</h5>', '### Deep'],
    ['<p>a <strong>b</strong> <em>c</em></p>', 'a **b** _c_'],
    ['<span style="font-weight:700">Bold</span> and <b style="font-weight:normal">not</b>', '**Bold** and not'],
    ['<p><a href="https://example.org/a?b=1&amp;c=2">here</a></p>', '[here](https://example.org/a?b=1&c=2)'],
    ['<a href="javascript:alert(1)">here</a>', 'here'],
    ['<a href="file:///etc/passwd">here</a>', 'here'],
    ['<ul><li>One</li><li><p>Two</p></li></ul><p>After</p>', '- One\n- Two\nAfter'],
    ['<ol><li>One<ul><li>Inner</li></ul></li><li>Two</li></ol>', '1. One\n  - Inner\n1. Two'],
    ['<ul><li>A<ol><li>B<ul><li>C</li></ul></li><li>D</li></ol></li></ul>', '- A\n  1. B\n  - C\n  1. D'],
    ['<ul><li>A</li><ul><li>B</li></ul><li>C</li></ul>', '- A\n  - B\n- C'],
    ['<ul><ul><li>Alone</li></ul></ul>', '- Alone'],
    ['<table><tr><th>Year</th><th>Cases</th></tr><tr><td>2019</td><td>141</td></tr></table>', 'Year; Cases\n2019; 141'],
    ['one<br>two<br><br>three', 'one two\nthree'],
    [
      '<p>“Trata” is <span lang="es">trata</span>, not <span lang="en-GB">trade</span></p>',
      '“Trata” is {es: trata}, not trade',
    ],
    ['<script>alert(1)</script><style>p{}</style>seen<!-- not seen -->', 'seen'],
    ['<p onclick="alert(1)" title=">">shown</p>', 'shown'],
    ['a &lt;b&gt; &amp; &#8364; &#x20AC; &Ntilde;and&uacute; &unknown;', 'a <b> & € € Ñandú &unknown;'],
    ['1 < 2 and 3 > 2', '1 < 2 and 3 > 2'],
    ['<p>   </p><p>\n</p>', ''],
    ['<img src="https://example.org/x.png" alt="picture">after', 'after'],
  ])('%j becomes %j', (html, text) => expect(paste(html)).toBe(text))

  it('comes from Word with its headings, lists and emphasis, without its own marks', () => {
    expect(paste(WORD)).toBe(
      [
        '# What\u00a0the report says',
        'The police **opened 141** cases.',
        '- First point',
        '- Second point',
        '1. Numbered',
        'They call it {ES-PY: _trata de personas_}.',
      ].join('\n'),
    )
  })

  it('whatever it is, a project can hold it and the editor shows it', () => {
    const schema = getSchema(proseExtensions())
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.constantFrom(
        '<p>',
        '</p>',
        '<li>',
        '</ul>',
        '<ul>',
        '<h1 ',
        'lang="x y"',
        '<b>',
        '</b>',
        '<a href="https://a.b/">',
        '<td>',
        '<br>',
        '&#0;',
        '&#xD800;',
        '\u0000',
        '\ud83d',
        '<!--',
        '-->',
        '<script>',
        "style='mso-list:Ignore'>",
        '>',
        '<',
      ),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const made = proseFromHtml(pieces.join(''), 'en')
        expect(proseSchema.safeParse(made)).toMatchObject({ success: true })
        const doc = schema.nodeFromJSON(toEditor(made))
        doc.check()
        if (made.content.length > 0) expect(fromEditor(doc.toJSON())).toEqual(made)
      }),
      { numRuns: 400 },
    )
  })

  // a pattern that tries every place twice would run into the time limit of the test
  it.each([
    ['a tag', `<p ${'a="b" '.repeat(50_000)}`],
    ['an attribute', '<p title="'.repeat(20_000)],
    ['bold', '<b>'.repeat(20_000)],
  ])('a page whose %s has no end adds nothing to what was pasted', (_, html) => {
    expect(JSON.stringify(proseFromHtml(html, 'en')).length).toBeLessThan(2 * html.length)
  })
})
