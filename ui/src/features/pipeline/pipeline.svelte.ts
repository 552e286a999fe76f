/** The board and the calendar of active deals: what is shown, where the cursor stands, and moving a deal. */
import type { ActiveView, CalendarDay, DealGoal, DealPlace, Pipeline as Worths, Row, Stage } from '../../host/contract';
import type { Host } from '../../host/host';
import { t, words } from '../../i18n/t.svelte';
import { longDate } from '../../lib/time';
import type { Desk } from '../shell/desk.svelte';
import { Deals } from './deals.svelte';
import { dayAfter, isSameMonth, today, weeksOf } from './month';
import { stageLabel, STAGES } from './stages';

/** Deals shown in the cell of a day; the others are beside the calendar. */
const IN_A_CELL = 3;

/** The deal that is being dragged, and from where. */
export interface Dragged {
  row: Row;
  from: DealPlace;
}

export class Pipeline {
  worths = $state.raw<Worths | null>(null);
  /** The column with the cursor. */
  stage = $state<Stage>('none');
  /** The day with the cursor. */
  day = $state(today(Date.now()));
  days = $state.raw<ReadonlyMap<string, CalendarDay>>(new Map());
  dragged = $state.raw<Dragged | null>(null);
  /** Where a moved deal went: the list that finds it among its deals puts the cursor there. */
  followed = $state.raw<{ id: string; index: number; place: DealPlace } | null>(null);
  readonly columns: Readonly<Record<Stage, Deals>>;
  readonly undated: Deals;
  ofDay = $state.raw<Deals>();
  #host: Host;
  #question = 0;

  constructor(private readonly desk: Desk) {
    this.#host = desk.host;
    const column = (stage: Stage) => new Deals(this.#host, { kind: 'stage', stage });
    this.columns = {
      none: column('none'),
      qualify: column('qualify'),
      develop: column('develop'),
      propose: column('propose'),
      close: column('close'),
    };
    this.undated = new Deals(this.#host, { kind: 'undated' });
  }

  /** How the folder of active deals is shown. */
  get view(): ActiveView {
    return this.desk.session.start?.settings.active_view ?? 'list';
  }

  /** True while board or calendar stand in place of the list. */
  get isShown(): boolean {
    return this.desk.place.screen === 'active' && this.view !== 'list';
  }

  readonly weeks = $derived(weeksOf(this.day, words.locale));

  /** Turns to another view, which is remembered. */
  async turnTo(view: ActiveView): Promise<void> {
    const changed = this.desk.session.change({ active_view: view });
    this.desk.place.step = 'list';
    await Promise.all([this.desk.attempt(changed), this.desk.attempt(this.enter())]);
    if (view === 'list') await this.desk.find('', this.desk.rows.sort);
  }

  /** Fetches what the view shows first. */
  async enter(): Promise<void> {
    if (this.isShown) this.desk.selection.clear();
    await this.refresh();
  }

  /** Asks again for everything on the screen. */
  async refresh(): Promise<void> {
    if (!this.isShown) return this.#count();
    const shown = this.view === 'board' ? STAGES.map((stage) => this.columns[stage].refresh()) : [this.#refreshDays()];
    await Promise.all([this.#count(), ...shown]);
  }

  /** Looks at another day; another month is fetched. */
  async lookAt(day: string): Promise<void> {
    const turned = !isSameMonth(day, this.day);
    this.day = day;
    if (turned) await this.#refreshDays();
    else await this.#openDay();
  }

  /** Moves a deal, as any other edit; the cursor goes along. */
  async move(row: Row, goal: DealGoal): Promise<void> {
    const told =
      goal.kind === 'stage'
        ? t('done-move-stage', { title: row.title, stage: stageLabel(goal.stage) })
        : t('done-move-day', { title: row.title, date: longDate(goal.date, words.locale) });
    if (!(await this.desk.attempt(this.desk.deeds.move([row.id], goal, told)))) return;
    if (goal.kind === 'stage') this.stage = goal.stage;
    else this.day = goal.date;
    await this.refresh();
    await this.follow(row.id, goal);
  }

  /** Puts the cursor on a deal that stands there now. */
  async follow(id: string, place: DealPlace): Promise<void> {
    const deals = this.#dealsAt(place);
    const index = await deals?.indexOf(id);
    if (index !== null && index !== undefined) this.followed = { id, index, place };
  }

  /** Finds a deal again that an undo brought back. */
  async reveal(id: string): Promise<void> {
    await this.refresh();
    const { row, closing_at } = await this.#host.call('referral', { id });
    if (row.folder !== 'active') return;
    if (this.view === 'calendar') {
      const date = closing_at?.slice(0, 10);
      if (date) await this.lookAt(date);
      return this.follow(id, date ? { kind: 'day', date } : { kind: 'undated' });
    }
    for (const stage of STAGES) {
      await this.follow(id, { kind: 'stage', stage });
      if (this.followed?.id === id) this.stage = stage;
      if (this.followed?.id === id) return;
    }
  }

  /** Takes what is dragged to where it was dropped. */
  async drop(goal: DealGoal): Promise<void> {
    const dragged = this.dragged;
    this.dragged = null;
    if (dragged && !isThere(dragged.from, goal)) await this.move(dragged.row, goal);
  }

  /** Whether a drop there would change anything. */
  takes(goal: DealGoal): boolean {
    return this.dragged !== null && !isThere(this.dragged.from, goal);
  }

  #dealsAt(place: DealPlace): Deals | undefined {
    if (place.kind === 'stage') return this.columns[place.stage];
    return place.kind === 'undated' ? this.undated : this.ofDay;
  }

  async #count(): Promise<void> {
    this.worths = await this.#host.call('pipeline', null);
  }

  async #refreshDays(): Promise<void> {
    const question = ++this.#question;
    const [from, last] = [this.weeks[0]?.[0], this.weeks.at(-1)?.at(-1)];
    if (!from || !last) return;
    const asked = { from, to: dayAfter(last, { days: 1 }), most: IN_A_CELL };
    const [days] = await Promise.all([this.#host.call('calendar', asked), this.undated.refresh(), this.#openDay()]);
    if (question === this.#question) this.days = new Map(days.map((day) => [day.date, day]));
  }

  async #openDay(): Promise<void> {
    const { day } = this;
    const present = this.ofDay?.place;
    const deals =
      present?.kind === 'day' && present.date === day && this.ofDay
        ? this.ofDay
        : new Deals(this.#host, { kind: 'day', date: day });
    await deals.refresh();
    if (this.day === day) this.ofDay = deals;
  }
}

/** True when a deal of that place is where the goal would bring it. */
function isThere(place: DealPlace, goal: DealGoal): boolean {
  if (place.kind === 'stage') return goal.kind === 'stage' && goal.stage === place.stage;
  return place.kind === 'day' && goal.kind === 'day' && goal.date === place.date;
}
