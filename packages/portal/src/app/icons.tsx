/** Outlines of the navigation's icons, drawn in an 18 by 18 box. */
export const icons = {
  home: 'M3 8.2 9 3l6 5.2V15h-4v-4H7v4H3z',
  document: 'M4 2.5h6.5L14 6v9.5H4zM10.5 2.5V6H14M6.5 9h5M6.5 12h5',
  link: 'M7.5 5.5 9 4a3 3 0 0 1 4.6 4l-1.8 1.8M10.5 12.5 9 14a3 3 0 0 1-4.6-4l1.8-1.8M6.9 11.1l4.2-4.2',
  people:
    'M6.5 8.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM2 15c0-2.6 2-4.5 4.5-4.5S11 12.4 11 15M11.5 4a2.3 2.3 0 0 1 0 4.4M13 10.8c1.9.6 3 2.2 3 4.2',
  contract: 'M4 2.5h10v13H4zM6.5 6h5M6.5 9h5M6.5 12.5c1-1 1.5.6 2.5 0s1.5-.6 2.5 0',
  card: 'M2.5 4.5h13v9h-13zM2.5 7.5h13M5 11h3',
  building: 'M4 15.5v-13h7v13M11 7h3.5v8.5M2.5 15.5h13M6.5 5.5h2M6.5 8.5h2M6.5 11.5h2',
  key: 'M6 12.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM9 9.5h6.5v2.5M12.5 9.5v2',
  eye: 'M1.8 9S4.5 4.5 9 4.5 16.2 9 16.2 9 13.5 13.5 9 13.5 1.8 9 1.8 9zM9 11a2 2 0 1 0 0-4 2 2 0 0 0 0 4z',
  person: 'M9 9a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM3.5 15.5c0-3 2.5-5 5.5-5s5.5 2 5.5 5',
  menu: 'M2.5 5h13M2.5 9h13M2.5 13h13',
  contrast: 'M9 2.5a6.5 6.5 0 1 0 0 13zM9 2.5a6.5 6.5 0 0 1 0 13',
  keyboard: 'M1.5 4.5h15v9h-15zM4.5 7.5h.1M7.5 7.5h.1M10.5 7.5h.1M13.5 7.5h.1M5.5 10.8h7',
  out: 'M7 2.5H3.5v13H7M11 5.5 14.5 9 11 12.5M14.5 9H7',
} as const;

export function Icon({ path }: { readonly path: string }) {
  return (
    <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true" className="icon">
      <path d={path} fill="none" stroke="currentColor" strokeWidth="1.3" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}
