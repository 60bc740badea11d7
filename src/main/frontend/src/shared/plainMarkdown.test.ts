import { expect, it } from 'vitest';
import { PlainMarkdown } from './plainMarkdown';

const render = (text: string) => new PlainMarkdown().render(text);

it('keeps the markdown of the form', () => {
  expect(render('**INC-1** · *now*')).toBe('<p><strong>INC-1</strong> · <em>now</em></p>\n');
});

it('shows HTML as it was typed, in a line and as a block', () => {
  expect(render('a <img src=x onerror="x()"> b')).toBe('<p>a &lt;img src=x onerror="x()"&gt; b</p>\n');
  expect(render('<script>x()</script>')).not.toContain('<script');
  expect(render('<div onclick="x()">\n\ntext</div>')).not.toContain('<div');
});

it('loads no picture from anywhere', () => {
  expect(render('![look](https://elsewhere.example/p.png)')).toBe('<p>look</p>\n');
});
