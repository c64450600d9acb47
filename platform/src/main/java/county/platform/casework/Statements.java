package county.platform.casework;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What was stated in a case and still holds. A step back takes later statements out again; the
 * steps of the case keep them.
 *
 * @param <A> sealed type of all statements of this kind of case
 * @param workers ids of all who ever worked on the case: none of them may decide it
 */
public record Statements<A>(List<Stated<A>> all, Set<String> workers) {

  public Statements {
    all = List.copyOf(all);
    workers = Set.copyOf(workers);
  }

  public static <A> Statements<A> none() {
    return new Statements<>(List.of(), Set.of());
  }

  /** The newest statement of a kind. */
  public <T extends A> Optional<T> find(Class<T> kind) {
    return each(kind).reduce((earlier, later) -> later);
  }

  public <T extends A> Stream<T> each(Class<T> kind) {
    return all.stream().map(Stated::act).filter(kind::isInstance).map(kind::cast);
  }

  /** The newest statement of a kind with its author. */
  public Optional<Stated<A>> statedBy(Class<? extends A> kind) {
    return all.stream()
        .filter(stated -> kind.isInstance(stated.act()))
        .reduce((earlier, later) -> later);
  }

  /**
   * With one more statement.
   *
   * @param replaced which earlier statements it takes the place of
   */
  public Statements<A> plus(Stated<A> stated, Predicate<A> replaced) {
    var kept = new ArrayList<>(without(replaced).all());
    kept.add(stated);
    return new Statements<>(kept, workers);
  }

  public Statements<A> without(Predicate<A> voided) {
    return new Statements<>(
        all.stream().filter(stated -> !voided.test(stated.act())).toList(), workers);
  }

  /** With statements put otherwise; author and time stay. */
  public Statements<A> revised(UnaryOperator<A> revision) {
    return new Statements<>(
        all.stream()
            .map(
                stated ->
                    new Stated<>(
                        revision.apply(stated.act()), stated.by(), stated.name(), stated.at()))
            .toList(),
        workers);
  }

  /** The same, worked on by this user, too. */
  public Statements<A> workedOnBy(String user) {
    var now = new HashSet<>(workers);
    now.add(user);
    return new Statements<>(all, now);
  }
}
