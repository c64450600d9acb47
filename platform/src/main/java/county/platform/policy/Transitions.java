package county.platform.policy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The life of a case as a typed table: in which state which action leads where, who may do it,
 * within what time, with which evidence, under which conditions.
 *
 * @param <S> states
 * @param <A> actions
 * @param <C> what guards look at
 */
public final class Transitions<S extends Enum<S>, A extends Enum<A>, C> {

  private final Map<S, Map<A, Transition<S, A, C>>> rows;
  private final Optional<Limit> overall;

  private Transitions(Map<S, Map<A, Transition<S, A, C>>> rows, Optional<Limit> overall) {
    this.rows = rows;
    this.overall = overall;
  }

  /** Begins a table; its rows follow: {@code .from(…).on(…).to(…).by(…)}, and {@code end()}. */
  public static <S extends Enum<S>, A extends Enum<A>, C> Table<S, A, C> of(
      Class<S> states, Class<A> actions) {
    return new Table<>(states, actions);
  }

  /** The limit of the whole way, if there is one. */
  public Optional<Limit> overall() {
    return overall;
  }

  /** The row for an action in a state, if the state offers it. */
  public Optional<Transition<S, A, C>> find(S state, A action) {
    return Optional.ofNullable(rows.getOrDefault(state, Map.of()).get(action));
  }

  /** The rows that leave a state. */
  public List<Transition<S, A, C>> offered(S state) {
    return List.copyOf(rows.getOrDefault(state, Map.of()).values());
  }

  /** The tightest limit among the rows that leave a state: until then somebody must act. */
  public Optional<Limit> limitOf(S state) {
    return offered(state).stream()
        .flatMap(row -> row.within().stream())
        .min((one, other) -> Integer.compare(one.days(), other.days()));
  }

  /**
   * The row to follow, or every reason why not: not offered (409), evidence lacking, guards not met
   * (422).
   *
   * @param evidence kinds of documents at hand
   */
  public Result<Transition<S, A, C>> take(S state, A action, C context, Set<String> evidence) {
    var row = find(state, action);
    if (row.isEmpty()) {
      return Result.refused(Refusal.state("county.transition.not-offered", "当前环节不能做这一步，请刷新后再看。"));
    }
    var reasons = new ArrayList<>(lacking(row.get(), evidence));
    reasons.addAll(row.get().refusals(context));
    return reasons.isEmpty() ? Result.done(row.get()) : Result.refused(reasons);
  }

  /**
   * Like {@link #take(Enum, Enum, Object, Set)}, with what speaks against the statement of this
   * step itself; that is asked only when the state offers the step.
   */
  public Result<Transition<S, A, C>> take(
      S state, A action, C context, Set<String> evidence, Supplier<List<Refusal>> against) {
    var row = take(state, action, context, evidence);
    if (find(state, action).isEmpty()) {
      return row;
    }
    var reasons =
        new ArrayList<>(
            row instanceof Result.Refused<Transition<S, A, C>>(var refusals)
                ? refusals
                : List.<Refusal>of());
    reasons.addAll(against.get());
    return reasons.isEmpty() ? row : Result.refused(reasons);
  }

  /**
   * What an actor sees on offer: the rows he has the permission for, and what still stands against
   * each.
   */
  public List<Transition.Offer<A>> offers(S state, C context, Predicate<String> may) {
    return offered(state).stream()
        .filter(row -> may.test(row.permission()))
        .map(
            row -> {
              var reasons = row.refusals(context);
              return new Transition.Offer<>(
                  row.action(), row.permission(), reasons.isEmpty(), reasons, row.evidence());
            })
        .toList();
  }

  private static <S extends Enum<S>, A extends Enum<A>, C> List<Refusal> lacking(
      Transition<S, A, C> row, Set<String> evidence) {
    return row.evidence().stream()
        .filter(kind -> !evidence.contains(kind))
        .map(kind -> Refusal.guard("county.transition.evidence-missing", "缺少必需的材料：" + kind + "。"))
        .toList();
  }

  /** A table in the making. */
  public static final class Table<S extends Enum<S>, A extends Enum<A>, C> {
    private final Class<A> actions;
    private final Map<S, Map<A, Transition<S, A, C>>> rows;
    private Optional<Limit> overall = Optional.empty();

    private Table(Class<S> states, Class<A> actions) {
      this.actions = actions;
      this.rows = new EnumMap<>(states);
    }

    public Table<S, A, C> overall(Limit limit) {
      overall = Optional.of(limit);
      return this;
    }

    /** A row, or several alike that leave more than one state. */
    @SafeVarargs
    public final Row<S, A, C> from(S first, S... more) {
      return new Row<>(this, EnumSet.of(first, more));
    }

    public Transitions<S, A, C> end() {
      return new Transitions<>(rows, overall);
    }

    private void put(Transition<S, A, C> row) {
      var earlier =
          rows.computeIfAbsent(row.from(), state -> new EnumMap<>(actions)).put(row.action(), row);
      if (earlier != null) {
        throw new IllegalStateException(row.from() + " offers " + row.action() + " twice");
      }
    }
  }

  /** A row in the making; the next {@code from} or {@code end} closes it. */
  public static final class Row<S extends Enum<S>, A extends Enum<A>, C> {
    private final Table<S, A, C> table;
    private final Set<S> states;
    private @Nullable A action;
    private @Nullable S to;
    private @Nullable String permission;
    private Optional<Limit> within = Optional.empty();
    private final Set<String> evidence = new TreeSet<>();
    private final List<Guard<C>> guards = new ArrayList<>();

    private Row(Table<S, A, C> table, Set<S> states) {
      this.table = table;
      this.states = states;
    }

    public Row<S, A, C> on(A taken) {
      action = taken;
      return this;
    }

    public Row<S, A, C> to(S state) {
      to = state;
      return this;
    }

    public Row<S, A, C> by(String wanted) {
      permission = wanted;
      return this;
    }

    public Row<S, A, C> within(Limit limit) {
      within = Optional.of(limit);
      return this;
    }

    /** Kinds of documents that must be attached. */
    public Row<S, A, C> with(Enum<?>... kinds) {
      evidence.addAll(Arrays.stream(kinds).map(Enum::name).collect(Collectors.toSet()));
      return this;
    }

    @SafeVarargs
    public final Row<S, A, C> when(Guard<C>... conditions) {
      guards.addAll(List.of(conditions));
      return this;
    }

    @SafeVarargs
    public final Row<S, A, C> from(S first, S... more) {
      close();
      return table.from(first, more);
    }

    public Transitions<S, A, C> end() {
      close();
      return table.end();
    }

    /** A row without {@code to} stays in its state. */
    private void close() {
      for (var state : states) {
        table.put(
            new Transition<>(
                state,
                Objects.requireNonNull(action, "on"),
                to == null ? state : to,
                Objects.requireNonNull(permission, "by"),
                within,
                Set.copyOf(evidence),
                List.copyOf(guards)));
      }
    }
  }
}
