/** What GitHub reads in .github/, which cannot run here: it is YAML, calls what there is, and says what people need. */
import { safeLoad } from 'js-yaml';
import { REPOSITORY_PATHS, readText } from './repository-files';

interface Step {
  readonly uses?: string;
  readonly run?: string;
}
interface Workflow {
  readonly jobs: Record<string, { steps: Step[]; strategy?: { matrix: Record<string, unknown[]> } }>;
}
interface Field {
  readonly type: string;
  readonly id?: string;
  readonly attributes: { label?: string; value?: string; options?: string[] };
}
interface Form {
  readonly name: string;
  readonly description: string;
  readonly body: Field[];
}

const FILES = REPOSITORY_PATHS.filter((path) => /^\.github\/.*\.ya?ml$/.test(path));
const load = <T>(path: string): T => safeLoad(readText(path)) as T;
const below = (folder: string): string[] => FILES.filter((path) => path.startsWith(`.github/${folder}/`));
const MANIFEST = JSON.parse(readText('package.json')) as {
  scripts: Record<string, string>;
  workspaces: string[];
  dependencies: Record<string, string>;
};

const runsOf = (path: string): string[] =>
  Object.values(load<Workflow>(path).jobs).flatMap(({ steps }) => steps.flatMap(({ run }) => run ?? []));

describe.each(below('workflows'))('%s', (path) => {
  it('calls only npm scripts and files that there are', () => {
    const runs = runsOf(path);
    const scripts = runs.flatMap((run) =>
      [...run.matchAll(/npm run ([\w:-]+)/g)].map(([, name = '']) => name),
    );
    expect(scripts.length).toBeGreaterThan(0);
    expect(scripts.filter((name) => !(name in MANIFEST.scripts))).toEqual([]);
    const files = runs.flatMap((run) => run.match(/(?<=\bnode )\S+/g) ?? []);
    expect(files.filter((file) => !REPOSITORY_PATHS.includes(file))).toEqual([]);
  });

  it('takes actions in a main version, from GitHub alone', () => {
    const uses = Object.values(load<Workflow>(path).jobs).flatMap(({ steps }) =>
      steps.flatMap((step) => step.uses ?? []),
    );
    expect(uses.filter((name) => !/^actions\/[\w-]+@v\d+$/.test(name))).toEqual([]);
  });
});

it('checks on three systems with three Nodes by the script that .ci/run calls', () => {
  const [job] = Object.values(load<Workflow>('.github/workflows/check.yml').jobs);
  expect(job?.strategy?.matrix).toEqual({
    os: ['ubuntu-latest', 'macos-latest', 'windows-latest'],
    node: [20, 22, 24],
  });
  const called = readText('.ci/run').match(/^npm .*$/gm);
  expect(runsOf('.github/workflows/check.yml')).toEqual(called);
});

it('publishes all that the release packs, and its checksums', () => {
  const publish = runsOf('.github/workflows/release.yml').at(-1);
  for (const part of [
    'out/release/*.html',
    'out/release/*.zip',
    'out/release/SHA256SUMS.txt',
    'out/release/notes.txt',
  ]) {
    expect(publish).toContain(part);
  }
});

it('moves all packages of Univer together, and they have one version', () => {
  const { updates } = load<{ updates: { groups?: Record<string, { patterns: string[] }> }[] }>(
    '.github/dependabot.yml',
  );
  expect(updates.flatMap(({ groups }) => groups?.['univer']?.patterns ?? [])).toEqual(['@univerjs/*']);
  const manifests = REPOSITORY_PATHS.filter((path) => /^(packages\/[\w-]+\/)?package\.json$/.test(path));
  const versions = manifests.flatMap((path) =>
    Object.entries((JSON.parse(readText(path)).dependencies as Record<string, string> | undefined) ?? {})
      .filter(([name]) => name.startsWith('@univerjs/'))
      .map(([, version]) => version),
  );
  expect(versions.length).toBeGreaterThan(17);
  expect(new Set(versions).size).toBe(1);
});

describe.each(below('ISSUE_TEMPLATE').filter((path) => !path.endsWith('config.yml')))('%s', (path) => {
  const { name, description, body } = load<Form>(path);

  it('is a form that GitHub takes', () => {
    const ids = body.flatMap(({ id }) => id ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    expect(
      body
        .map(({ type }) => type)
        .filter((type) => !/^(markdown|input|textarea|dropdown|checkboxes)$/.test(type)),
    ).toEqual([]);
    const asking = body.filter(({ type }) => type !== 'markdown');
    expect(asking.length).toBeGreaterThan(0);
    expect(asking.filter(({ id, attributes }) => !id || !attributes.label)).toEqual([]);
  });

  it('speaks Japanese, and says first that nothing real is to be written', () => {
    const labels = [name, description, ...body.flatMap(({ attributes }) => attributes.label ?? [])];
    expect(labels.filter((label) => !/[\p{scx=Hira}\p{scx=Han}]/u.test(label))).toEqual([]);
    expect(body[0]?.attributes.value).toMatch(/書かないでください|消してください/);
  });
});
