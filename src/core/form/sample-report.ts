/** A report with something in every place, to try a form with. */
import type { ReportData, ReportKind } from '../report/report-data';

/** Two departments, each with two themes of two goals with two lines; the texts are letters, for nobody reads them. */
export function sampleReport(kind: ReportKind): ReportData {
  const one = sampleDepartment(kind);
  return { ...one, departments: [one, one] };
}

function sampleDepartment(kind: ReportKind): ReportData {
  const lines = ['A', 'B'];
  const goals = [1, 2].map((number) => ({ goal: lines, rating: `${number}`, meaning: 'A', outcome: lines }));
  const counts = ['5', '4'].map((rating) => ({ rating, meaning: 'A', count: '1' }));
  return {
    kind,
    department: 'A',
    fiscalYear: 'A',
    title: 'A',
    ratedOn: 'A',
    legend: ['5', '4'].map((rating) => ({ rating, meaning: 'A' })),
    head: 'A',
    draft: true,
    state: 'A',
    municipality: 'A',
    counts,
    themes: [1, 2].map((number) => ({
      heading: `${number}`,
      number: `${number}`,
      name: 'A',
      unit: 'A',
      counts,
      goals,
    })),
  };
}
