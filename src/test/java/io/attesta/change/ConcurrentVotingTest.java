package io.attesta.change;

import static io.attesta.change.Drill.voter;
import static org.assertj.core.api.Assertions.assertThat;

import io.attesta.AttestaTest;
import io.attesta.Rest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.ConcurrencyFailureException;

/** Eighty members at once; afterwards everything is derived from the stored votes anew. */
@AttestaTest
class ConcurrentVotingTest {

  private static final int MEMBERS = 80;

  private final ExecutorService executor = Executors.newSingleThreadExecutor();
  private final Drill drill;
  private final VotingTable rounds;
  private final VotingOutcome outcome;
  private final io.attesta.work.WorkItems items;

  ConcurrentVotingTest(
      @LocalServerPort int port,
      @Autowired ApplicationContext context,
      @Autowired VotingTable rounds,
      @Autowired VotingOutcome outcome,
      @Autowired io.attesta.work.WorkItems items) {
    this.drill = new Drill(port, context);
    this.rounds = rounds;
    this.outcome = outcome;
    this.items = items;
  }

  @BeforeEach
  void eightyMembers() {
    drill.electorate(MEMBERS);
  }

  @AfterEach
  void nobodyVotesInOtherTests() {
    drill.electorate(0);
    executor.shutdownNow();
  }

  @Test
  void noneOfEightyVotesIsLostOrDoubled() throws Exception {
    String number = drill.open(Map.of());
    // Certain only with the last one: one approval, the others abstain.
    AtomicBoolean voting = new AtomicBoolean(true);
    Future<?> jobs = executor.submit(() -> workOffJobs(number, voting));
    List<Rest.Answer> answers = cast(number, i -> i == 17 ? "approve" : "abstain");
    voting.set(false);
    jobs.get(2, TimeUnit.MINUTES);
    assertThat(answers)
        .allSatisfy(a -> assertThat(a.status()).as(a.body().toString()).isEqualTo(200));
    drill.jobs(number);
    assertThat(derived(number, answers)).isEqualTo("approved");
  }

  @Test
  void whoComesAfterTheOutcomeIsRefused() throws Exception {
    String number = drill.open(Map.of());
    List<Rest.Answer> answers = cast(number, i -> "approve");
    assertThat(answers.stream().filter(a -> a.status() == 200)).hasSize(41);
    assertThat(answers.stream().filter(a -> a.status() != 200))
        .allSatisfy(
            a -> {
              assertThat(a.status()).isEqualTo(409);
              assertThat(a.text("code")).isEqualTo("voting-closed");
            });
    drill.jobs(number);
    assertThat(derived(number, answers)).isEqualTo("approved");
  }

  @Test
  void ofTwoWhoCompleteOneTaskOneVotes() throws Exception {
    String number = drill.open(Map.of());
    String task = drill.tasksByAssignee(number).get(voter(3));
    List<Rest.Answer> answers =
        together(8, i -> drill.vote(voter(3), task, i % 2 == 0 ? "approve" : "reject"));
    assertThat(answers.stream().filter(a -> a.status() == 200)).hasSize(1);
    assertThat(round(number).votes()).hasSize(1);
  }

  /** As the job executor does beside the votes: what meets a conflict is tried again. */
  private void workOffJobs(String number, AtomicBoolean voting) {
    while (voting.get()) {
      try {
        drill.jobs(number);
        Thread.sleep(250);
      } catch (ProcessEngineException | ConcurrencyFailureException conflict) {
        // The next round takes the job again.
        continue;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  /** Outcome from the votes alone, after checking that they are what was acknowledged. */
  private String derived(String number, List<Rest.Answer> answers) {
    VotingRound round = round(number);
    long acknowledged = answers.stream().filter(a -> a.status() == 200).count();
    assertThat(round.votes()).hasSize((int) acknowledged);
    assertThat(round.votes().stream().map(CastVote::member)).doesNotHaveDuplicates();
    assertThat(drill.journal(number, "voted")).hasSize((int) acknowledged);
    List<CastVote> votes = new ArrayList<>(round.votes());
    assertThat(outcome.of(with(round, votes))).isEqualTo(round.outcome());
    votes.remove(votes.size() - 1);
    assertThat(outcome.of(with(round, votes))).as("before the last").isEqualTo("undecided");
    return round.outcome();
  }

  private VotingRound round(String number) {
    List<VotingRound> all = rounds.all(items.get(number).id());
    return all.stream().max(Comparator.comparing(VotingRound::round)).orElseThrow();
  }

  private static VotingRound with(VotingRound r, List<CastVote> votes) {
    return new VotingRound(
        r.change(),
        r.round(),
        r.category(),
        r.authority(),
        r.group(),
        r.quorum(),
        r.vetoGroup(),
        r.contentHash(),
        r.openedAt(),
        r.deadline(),
        r.expiredAt(),
        null,
        null,
        r.members(),
        List.copyOf(votes));
  }

  private List<Rest.Answer> cast(String number, IntFunction<String> vote) throws Exception {
    Map<String, String> tasks = drill.tasksByAssignee(number);
    assertThat(tasks).hasSize(MEMBERS);
    return together(
        MEMBERS, i -> patient(() -> drill.vote(voter(i), tasks.get(voter(i)), vote.apply(i))));
  }

  /** A client that comes again when it is told so: the machine that runs tests is slow at times. */
  private static Rest.Answer patient(Supplier<Rest.Answer> call) {
    Rest.Answer answer = call.get();
    for (int again = 0; again < 10 && tooBusy(answer); again++) {
      answer = call.get();
    }
    return answer;
  }

  private static boolean tooBusy(Rest.Answer answer) {
    return answer.status() == 503 || "busy".equals(answer.text("code"));
  }

  private static List<Rest.Answer> together(int times, IntFunction<Rest.Answer> work)
      throws Exception {
    var threads = Executors.newFixedThreadPool(times);
    CountDownLatch start = new CountDownLatch(1);
    try {
      List<Future<Rest.Answer>> running = new ArrayList<>();
      for (int i = 0; i < times; i++) {
        int index = i;
        running.add(
            threads.submit(
                () -> {
                  start.await();
                  return work.apply(index);
                }));
      }
      start.countDown();
      List<Rest.Answer> results = new ArrayList<>();
      for (Future<Rest.Answer> one : running) {
        results.add(one.get(5, TimeUnit.MINUTES));
      }
      return results;
    } finally {
      threads.shutdownNow();
    }
  }
}
