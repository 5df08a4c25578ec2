/**
 * The conditional formats of all tabs. They are kept here, not by Univer: its plugin for them belongs to the page, and moves
 * them only on a screen, by the tab in front instead of the one that changed (0.25.1).
 */

import type { StructuralEdit, WorkbookData } from '@jiko-hyoka/lossless-xlsx/engine';
import {
  CONDITIONAL_RESOURCE,
  type ConditionalRule,
  movedConditionalRules,
} from '@jiko-hyoka/lossless-xlsx/engine';
import { IResourceManagerService, UniverInstanceType } from '@univerjs/core';
import type { EditJournal } from './edit-journal';
import { onRuleChange } from './rule-changes';
import { putRules, type RulesBySheet, rulesIn } from './rule-resource';
import type { UniverCore } from './univer-core';

/** The mutations of the page's plugin, by name: the host does not load it. */
const ADD = { id: 'sheet.mutation.add-conditional-rule' };
const DELETE = { id: 'sheet.mutation.delete-conditional-rule' };

const CHANGING: ReadonlySet<string> = new Set([
  ADD.id,
  DELETE.id,
  'sheet.mutation.set-conditional-rule',
  'sheet.mutation.move-conditional-rule',
]);

type Rules = ReadonlyMap<string, readonly ConditionalRule[]>;

/** Of all tabs. Scripts go through it; what a person changes in the panel of the page is taken from Univer when it is asked for. */
export class ConditionalFormats {
  readonly #core: UniverCore;
  /** By sheet id, the strongest first, moved by every step so far. */
  #rules: Rules;
  /** The ids of sheets whose rules a person changed on the page since a script last did: the page holds them. */
  readonly #onPage = new Set<string>();
  /** What each step made of the rules, for their return when it is undone. */
  readonly #steps = new WeakMap<StructuralEdit, { readonly before: Rules; readonly after: Rules }>();
  #writing = false;
  /** Runs out when the step that Univer is making, and its own moves of the rules with it, are over. */
  #moving: ReturnType<typeof setTimeout> | undefined;

  /** @param read The rules of the workbook that the engine starts from; see {@link conditionalRulesIn}. */
  constructor(core: UniverCore, journal: EditJournal, read: RulesBySheet<ConditionalRule>) {
    this.#core = core;
    this.#rules = new Map(Object.entries(read));
    journal.onEdit((edit, undone) => this.#follow(edit, undone));
    onRuleChange(core, CHANGING, (sheetId) => {
      if (!this.#writing && this.#moving === undefined) this.#onPage.add(sheetId);
    });
  }

  /** The rules of a tab as they are now, the strongest first. */
  read(sheetId: string): readonly ConditionalRule[] {
    return (this.#onPage.has(sheetId) ? this.#drawn()[sheetId] : this.#rules.get(sheetId)) ?? [];
  }

  /** Replaces all rules of a tab, on the page too. @param rules The strongest first; each `cfId` once. */
  write(sheetId: string, rules: readonly ConditionalRule[]): void {
    this.#draw(sheetId, rules);
    this.#onPage.delete(sheetId);
    this.#rules = new Map(this.#rules).set(sheetId, rules);
  }

  /** Puts the rules into a snapshot. */
  putInto(snapshot: WorkbookData): void {
    const sheets = Object.keys(snapshot.sheets).map((id) => [id, this.read(id)] as const);
    const rules = Object.fromEntries(sheets.filter(([, { length }]) => length > 0));
    putRules(snapshot, CONDITIONAL_RESOURCE, rules);
  }

  /** To be called before the engine ends. */
  stop(): void {
    clearTimeout(this.#moving);
  }

  #draw(sheetId: string, rules: readonly ConditionalRule[]): void {
    if (!this.#core.knows(ADD)) return;
    this.#writing = true;
    try {
      for (const { cfId } of this.#drawn()[sheetId] ?? []) {
        this.#core.runFormatting(DELETE, { subUnitId: sheetId, cfId });
      }
      // Univer puts each new rule before the others.
      for (const rule of [...rules].reverse()) {
        this.#core.runFormatting(ADD, { subUnitId: sheetId, rule: structuredClone(rule) });
      }
    } finally {
      this.#writing = false;
    }
  }

  /** Univer moves the rules of a page in its own way, which splits them at new rows and shifts their formulas (0.25.1). */
  #drawMoved(): void {
    if (this.#moving !== undefined || !this.#core.knows(ADD)) return;
    this.#moving = setTimeout(() => {
      this.#moving = undefined;
      const drawn = this.#drawn();
      for (const [id, rules] of this.#rules) {
        const isThere = this.#core.workbook.getSheetBySheetId(id);
        if (isThere && JSON.stringify(drawn[id] ?? []) !== JSON.stringify(rules)) this.#draw(id, rules);
      }
    });
  }

  #drawn(): RulesBySheet<ConditionalRule> {
    const resources = this.#core.injector
      .get(IResourceManagerService)
      .getResources(this.#core.unitId, UniverInstanceType.UNIVER_SHEET);
    return rulesIn(resources, CONDITIONAL_RESOURCE);
  }

  #follow(edit: StructuralEdit, undone: StructuralEdit | null): void {
    const before = this.#withThoseOfThePage();
    const taken = undone ? this.#steps.get(undone) : undefined;
    const step = { edit, sheetName: this.#nameOf(edit.sheetId) };
    const after = new Map<string, readonly ConditionalRule[]>();
    for (const [id, rules] of before) {
      const restored = taken?.after.get(id) === rules ? taken.before.get(id) : undefined;
      after.set(id, restored ?? movedConditionalRules(rules, this.#nameOf(id), [step]));
    }
    this.#rules = after;
    this.#steps.set(edit, { before, after });
    this.#drawMoved();
  }

  /** When Univer tells of a step, it has not moved its rules yet. */
  #withThoseOfThePage(): Rules {
    if (this.#onPage.size === 0) return this.#rules;
    const rules = new Map(this.#rules);
    const drawn = this.#drawn();
    for (const id of this.#onPage) rules.set(id, drawn[id] ?? []);
    this.#onPage.clear();
    return rules;
  }

  /** The name by which formulas call a tab; '' for one that is gone. */
  #nameOf(sheetId: string): string {
    return this.#core.workbook.getSheetBySheetId(sheetId)?.getName() ?? '';
  }
}

/** The conditional formats in the snapshot of a workbook; to be taken before the engine takes the snapshot over. */
export function conditionalRulesIn({ resources }: WorkbookData): RulesBySheet<ConditionalRule> {
  return rulesIn(resources, CONDITIONAL_RESOURCE);
}
