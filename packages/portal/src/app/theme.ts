import { createTheme, type MantineColorsTuple } from '@mantine/core';

/** The house's green, from light to dark. */
const bond: MantineColorsTuple = [
  '#e9f7f4',
  '#d3ebe6',
  '#a5d7cd',
  '#74c2b2',
  '#4db09c',
  '#34a58e',
  '#1f9380',
  '#12776a',
  '#12594f',
  '#0b453d',
];

export const theme = createTheme({
  colors: { bond },
  primaryColor: 'bond',
  primaryShade: { light: 8, dark: 7 },
  autoContrast: true,
  fontFamily: '"Inter Variable", Inter, ui-sans-serif, system-ui, "Segoe UI", Roboto, sans-serif',
  fontFamilyMonospace: 'ui-monospace, "SF Mono", "Cascadia Code", "DejaVu Sans Mono", monospace',
  headings: { fontWeight: '600' },
  defaultRadius: 'md',
});
