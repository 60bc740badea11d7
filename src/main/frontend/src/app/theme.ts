import { createTheme, type MantineColorsTuple } from '@mantine/core';

/** A quiet petrol; shade 8 on white and shade 4 on black keep a contrast above 4.5. */
const petrol: MantineColorsTuple = [
  '#e6f6fa', '#cfe8ef', '#a0d1df', '#6db9ce', '#44a4c0', '#2a97b7', '#1790b3', '#0a7d9d', '#0b6378', '#064d5f',
];

export const theme = createTheme({
  primaryColor: 'petrol',
  primaryShade: { light: 8, dark: 8 },
  colors: { petrol },
  defaultRadius: 'md',
  fontFamily: 'Inter, system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", sans-serif',
  headings: { fontWeight: '650' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  // In a text a link must be told from the words around it by more than its colour.
  components: { Anchor: { defaultProps: { underline: 'always' } } },
});
