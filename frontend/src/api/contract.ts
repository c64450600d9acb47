/**
 * The desk's types say what is always there; the generated ones what the services promise. A field the desk reads that no
 * contract has does not compile: `never` is expected, and the names of the strangers are what TypeScript reports.
 */
import type * as assets from './generated/assets'
import type * as assistance from './generated/assistance'
import type * as gateway from './generated/gateway'
import type * as tasks from './generated/tasks'
import type * as desk from './types'

type Strangers<Read, Promised> = Exclude<keyof Read, keyof Promised>

type NoStrangers<Names extends never> = Names

export type Checked = [
  NoStrangers<Strangers<desk.Session, gateway.SessionView>>,
  NoStrangers<Strangers<desk.BusinessDateState, gateway.View>>,
  NoStrangers<Strangers<desk.DemoAccount, gateway.LoginHint>>,
  NoStrangers<Strangers<desk.Plan, tasks.Plan>>,
  NoStrangers<Strangers<desk.PlanTask, tasks.Task>>,
  NoStrangers<Strangers<desk.PlanClause, tasks.Clause>>,
  NoStrangers<Strangers<desk.OrderRow, tasks.Row>>,
  NoStrangers<Strangers<desk.Order, tasks.OrderView>>,
  NoStrangers<Strangers<desk.TodoGroup, tasks.TodoList>>,
  NoStrangers<Strangers<desk.LogEntry, tasks.LogView>>,
  NoStrangers<Strangers<desk.DeadLetter, tasks.DeadLetter>>,
  NoStrangers<Strangers<desk.NeedCard, assistance.NeedCard>>,
  NoStrangers<Strangers<desk.AssetRow, assets.Row>>,
  NoStrangers<Strangers<desk.Asset, assets.AssetView>>,
  NoStrangers<Strangers<desk.AssetSum, assets.Sum>>,
  NoStrangers<Strangers<desk.AssetCodes, assets.Lists>>,
]
