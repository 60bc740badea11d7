import { Marked } from 'marked';

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const markdown = new Marked({
  gfm: true,
  breaks: true,
  renderer: {
    html: ({ text }) => escaped(text),
    // A picture is a call to whoever its address names.
    image: ({ text }) => escaped(text),
  },
});

/**
 * Renders the texts of forms. What people have typed stands in them by templates such as
 * `{{title}}`: HTML in it is shown as it was typed, never taken as HTML.
 */
export class PlainMarkdown {
  static $inject: string[] = [];

  render(text: string): string {
    return markdown.parse(text, { async: false });
  }
}
