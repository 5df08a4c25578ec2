/** Report data of any size, as departments fill it: themes of three goals, outcomes of one to three lines. */

const GOALS_PER_THEME = 3;

const FURTHER_LINES = [
  '・アンケートでは8割の方が「わかりやすい」と回答しました。',
  '　窓口の待ち時間を平均6分に短縮しました。',
];

const LEGEND = [
  'まったく達成できなかった。',
  'ほとんど達成できなかった。',
  '一部達成した。',
  '概ね達成した。',
  '完全に達成した。',
];

/** What the engine of the project takes: see src/core/report/report-data.ts. Every text differs, as in life. */
export function sampleReport(goals) {
  return {
    kind: 'evaluation',
    department: '総務課',
    fiscalYear: '平成29年度',
    title: '総務課の目標（平成29年度）自己評価書',
    ratedOn: 'H30.3.31',
    legend: LEGEND.map((meaning, at) => ({ rating: at + 1, meaning: `目標を${meaning}` })).reverse(),
    head: '総務課長 大塚 正徳',
    draft: false,
    themes: Array.from({ length: Math.ceil(goals / GOALS_PER_THEME) }, (_, at) => ({
      heading: `${at + 1}. 第${at + 1}号事業の推進（政策秘書室）`,
      goals: Array.from({ length: Math.min(GOALS_PER_THEME, goals - at * GOALS_PER_THEME) }, (_, place) =>
        sampleGoal(at * GOALS_PER_THEME + place, place + 1),
      ),
    })),
  };
}

function sampleGoal(at, number) {
  const outcome = `(${number}) 計画どおり説明会を4回開催し、参加者は延べ${at + 100}人となりました。`;
  return {
    goal: [`(${number}) 取組第${at + 1}号を年度内に完了し、町民にわかりやすく公表します。`],
    rating: String(3 + (at % 3)),
    outcome: [outcome, ...FURTHER_LINES.slice(0, at % 3)],
  };
}
