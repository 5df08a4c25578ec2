/** How sheet and sidebar share a window, over the three things of a browser that the layout asks. */
import { LEAST_SIDEBAR, PageLayout } from '../../../src/page/state/page-layout';

const memory = new Map<string, string>();
let width = 1280;

beforeAll(() => {
  Object.defineProperties(globalThis, {
    innerWidth: { get: () => width, configurable: true },
    matchMedia: { value: () => ({ matches: width <= 1000 }), configurable: true },
    sessionStorage: {
      value: {
        getItem: (key: string) => memory.get(key) ?? null,
        setItem: (key: string, value: string) => memory.set(key, value),
      },
      configurable: true,
    },
  });
});

beforeEach(() => {
  memory.clear();
  width = 1280;
});

const layoutOf = (onChange = (): void => undefined) => new PageLayout(onChange);

it('keeps the sidebar between 300 px and what leaves 400 px for the sheet', () => {
  const layout = layoutOf();
  layout.setSidebarWidth(299);
  expect(layout.sidebarWidth).toBe(LEAST_SIDEBAR);
  layout.setSidebarWidth(881);
  expect(layout.sidebarWidth).toBe(880);
  layout.setSidebarWidth(500.4);
  expect(layout.sidebarWidth).toBe(500);
});

it('gives way to a narrower window, and takes its width back', () => {
  const layout = layoutOf();
  layout.setSidebarWidth(800);
  width = 1010;
  expect(layout.sidebarWidth).toBe(610);
  width = 500;
  expect(layout.sidebarWidth).toBe(LEAST_SIDEBAR);
  width = 1280;
  expect(layout.sidebarWidth).toBe(800);
});

it('remembers width and folding for the next page of the browser tab', () => {
  const layout = layoutOf();
  layout.setSidebarWidth(450);
  layout.fold(true);
  expect([layoutOf().sidebarWidth, layoutOf().isFolded]).toEqual([450, true]);
});

it('begins with the sidebar in one column, whatever is remembered', () => {
  layoutOf().fold(true);
  width = 1000;
  expect(layoutOf().isFolded).toBe(false);
});

it('brings back the sidebar only where the sheet has its place', () => {
  const wide = layoutOf();
  wide.fold(true);
  wide.showSidebar();
  expect(wide.isFolded).toBe(true);
  width = 800;
  const narrow = layoutOf();
  narrow.fold(true);
  narrow.showSidebar();
  expect(narrow.isFolded).toBe(false);
});

it('tells changes alone', () => {
  let changes = 0;
  const layout = layoutOf(() => {
    changes += 1;
  });
  layout.setSidebarWidth(LEAST_SIDEBAR);
  layout.fold(false);
  expect(changes).toBe(0);
  layout.fold(true);
  expect(changes).toBe(1);
});

it('begins anew where the browser remembers nonsense', () => {
  memory.set('jiko-hyoka.sidebar', '{');
  expect([layoutOf().sidebarWidth, layoutOf().isFolded]).toEqual([LEAST_SIDEBAR, false]);
});
