/**
 * The desk's types say what is always there; the generated ones what the services promise. A field the desk reads that no
 * contract has does not compile: `never` is expected, and the names of the strangers are what TypeScript reports.
 */
import type * as assets from './generated/assets'
import type * as assistance from './generated/assistance'
import type * as gateway from './generated/gateway'
import type * as monitoring from './generated/monitoring'
import type * as tasks from './generated/tasks'
import type * as desk from './types'

type Strangers<Read, Promised> = Exclude<keyof Read, keyof Promised>

type NoStrangers<Names extends never> = Names

export type Checked = [
  NoStrangers<Strangers<desk.HouseholdRow, monitoring.HouseholdRow>>,
  NoStrangers<Strangers<desk.Household, monitoring.HouseholdPage>>,
  NoStrangers<Strangers<desk.Member, monitoring.HouseholdPageMember>>,
  NoStrangers<Strangers<desk.Batch, monitoring.BatchView>>,
  NoStrangers<Strangers<desk.Feed, monitoring.FeedFeedView>>,
  NoStrangers<Strangers<desk.Doubt, monitoring.DoubtDoubtView>>,
  NoStrangers<Strangers<desk.ClueRow, monitoring.ClueRow>>,
  NoStrangers<Strangers<desk.Clue, monitoring.ClueView>>,
  NoStrangers<Strangers<desk.Finding, monitoring.FindingView>>,
  NoStrangers<Strangers<desk.RecognitionRow, monitoring.RecognitionViewRow>>,
  NoStrangers<Strangers<desk.Recognition, monitoring.RecognitionView>>,
  NoStrangers<Strangers<desk.CaseStep, monitoring.StepView>>,
  NoStrangers<Strangers<desk.PublicitySheet, monitoring.NoticesSheet>>,
  NoStrangers<Strangers<desk.SupportPlanRow, monitoring.SupportPlanRow>>,
  NoStrangers<Strangers<desk.SupportPlan, monitoring.SupportPlan>>,
  NoStrangers<Strangers<desk.SupportMeasure, monitoring.SupportPlanMeasure>>,
  NoStrangers<Strangers<desk.Session, gateway.SessionView>>,
  NoStrangers<Strangers<desk.BusinessDateState, gateway.DateView>>,
  NoStrangers<Strangers<desk.DemoAccount, gateway.LoginHint>>,
  NoStrangers<Strangers<desk.Plan, tasks.Plan>>,
  NoStrangers<Strangers<desk.PlanTask, tasks.PlanTask>>,
  NoStrangers<Strangers<desk.PlanClause, tasks.PlanClause>>,
  NoStrangers<Strangers<desk.OrderRow, tasks.OrderViewRow>>,
  NoStrangers<Strangers<desk.Order, tasks.OrderView>>,
  NoStrangers<Strangers<desk.Board, tasks.Board>>,
  NoStrangers<Strangers<desk.BoardTask, tasks.BoardTaskLine>>,
  NoStrangers<Strangers<desk.BoardUnit, tasks.BoardUnitLine>>,
  NoStrangers<Strangers<desk.TaskBoard, tasks.BoardTaskBoard>>,
  NoStrangers<Strangers<desk.BoardClause, tasks.BoardClauseLine>>,
  NoStrangers<Strangers<desk.LightView, tasks.LightView>>,
  NoStrangers<Strangers<desk.OrderCounts, tasks.BoardOrders>>,
  NoStrangers<Strangers<desk.ClauseBoard, tasks.ClauseBoard>>,
  NoStrangers<Strangers<desk.UnitPart, tasks.ClauseBoardUnitPart>>,
  NoStrangers<Strangers<desk.ShownFinding, tasks.ShownFinding>>,
  NoStrangers<Strangers<desk.UnitBoard, tasks.UnitBoard>>,
  NoStrangers<Strangers<desk.OwnClause, tasks.UnitBoardOwnClause>>,
  NoStrangers<Strangers<desk.Due, tasks.UnitBoardDue>>,
  NoStrangers<Strangers<desk.Unit, tasks.UnitRow>>,
  NoStrangers<Strangers<desk.Bulletin, tasks.Bulletin>>,
  NoStrangers<Strangers<desk.Turned, tasks.BulletinTurned>>,
  NoStrangers<Strangers<desk.Responsibility, tasks.Responsibility>>,
  NoStrangers<Strangers<desk.DutyOfUnit, tasks.ResponsibilityDuty>>,
  NoStrangers<Strangers<desk.ResponsibleSet, tasks.ResponsibilityPeriod>>,
  NoStrangers<Strangers<desk.MilestoneRow, tasks.MilestoneViewRow>>,
  NoStrangers<Strangers<desk.Milestone, tasks.MilestoneView>>,
  NoStrangers<Strangers<desk.ProgressReport, tasks.MilestoneViewReport>>,
  NoStrangers<Strangers<desk.TaskStep, tasks.StepView>>,
  NoStrangers<Strangers<desk.ShownFile, tasks.StepViewShownFile>>,
  NoStrangers<Strangers<desk.IndicatorLine, tasks.IndicatorViewLine>>,
  NoStrangers<Strangers<desk.Indicator, tasks.IndicatorView>>,
  NoStrangers<Strangers<desk.IndicatorDefinition, tasks.IndicatorViewDefined>>,
  NoStrangers<Strangers<desk.IndicatorPlace, tasks.IndicatorViewPlace>>,
  NoStrangers<Strangers<desk.CaseRow, tasks.IndicatorViewCaseRow>>,
  NoStrangers<Strangers<desk.TodoGroup, tasks.TodoList>>,
  NoStrangers<Strangers<desk.LogEntry, tasks.LogLogView>>,
  NoStrangers<Strangers<desk.DeadLetter, tasks.DeadLetterDeadLetter>>,
  NoStrangers<Strangers<desk.AssetRow, assets.AssetViewRow>>,
  NoStrangers<Strangers<desk.NeedCardRow, assistance.NeedCardViewNeedCardRow>>,
  NoStrangers<Strangers<desk.NeedCard, assistance.NeedCardView>>,
  NoStrangers<Strangers<desk.ApplicationRow, assistance.ApplicationViewApplicationRow>>,
  NoStrangers<Strangers<desk.Application, assistance.ApplicationView>>,
  NoStrangers<Strangers<desk.AidCaseRow, assistance.AidCaseViewCaseRow>>,
  NoStrangers<Strangers<desk.AidCase, assistance.AidCaseView>>,
  NoStrangers<Strangers<desk.Weighed, assistance.ReliefFindingsWeighed>>,
  NoStrangers<Strangers<desk.Disbursement, assistance.DisbursementsDisbursementView>>,
  NoStrangers<Strangers<desk.BoardSheet, assistance.AidNoticesBoardSheet>>,
  NoStrangers<Strangers<desk.RefusalSheet, assistance.AidNoticesRefusalSheet>>,
  NoStrangers<Strangers<desk.CopyRow, assistance.HouseholdHouseholdRow>>,
  NoStrangers<Strangers<desk.CaseRef, assistance.AidCaseListCaseRef>>,
  NoStrangers<Strangers<desk.Asset, assets.AssetView>>,
  NoStrangers<Strangers<desk.AssetSum, assets.AssetViewSum>>,
  NoStrangers<Strangers<desk.AssetCodes, assets.AssetCodesLists>>,
]
