package io.attesta.cmdb;

import io.attesta.catalogue.Catalogue;
import io.attesta.catalogue.ServiceEntry;
import io.attesta.cmdb.graph.Finding;
import io.attesta.cmdb.graph.Findings;
import io.attesta.cmdb.graph.Follow;
import io.attesta.cmdb.graph.Graph;
import io.attesta.cmdb.graph.ImpactSearch;
import io.attesta.cmdb.graph.RootSearch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Finds in the graph in memory and puts it into words. */
@Component
class GraphImpact implements ImpactAnalysis {

  /** The graph leaves open which of equals comes first. */
  private static final Comparator<Hit> ORDER =
      Comparator.comparingInt((Hit hit) -> -hit.explains())
          .thenComparingInt(Hit::depth)
          .thenComparing(Hit::key);

  private final LiveGraph live;
  private final PastGraphs past;
  private final FoundItems items;
  private final Catalogue catalogue;

  GraphImpact(LiveGraph live, PastGraphs past, FoundItems items, Catalogue catalogue) {
    this.live = live;
    this.past = past;
    this.items = items;
    this.catalogue = catalogue;
  }

  @Override
  public Impact impact(Collection<String> keys, Question question) {
    return answer(keys, question, GraphSql.DOWNSTREAM, ImpactSearch::search);
  }

  @Override
  public Impact rootCandidates(Collection<String> keys, Question question) {
    return answer(keys, question, GraphSql.UPSTREAM, RootSearch::search);
  }

  private interface Search {
    Findings in(Graph graph, Follow follow, Collection<Long> starts, int maxDepth, int limit);
  }

  private Impact answer(Collection<String> keys, Question question, String reached, Search search) {
    Graph graph;
    Map<String, Long> starts;
    if (question.asOf() == null) {
      GraphReading last = live.last();
      FoundItems.Asked asked = items.askNow(keys, last == null ? null : last.snapshot());
      graph = asked.behind() ? live.caughtUp() : last.graph();
      starts = asked.ids();
    } else {
      starts = items.ids(keys, question.asOf());
      graph = past.at(question.asOf(), starts.values(), reached);
    }
    Follow follow = Follow.of(graph, question.relationTypes(), question.proposed());
    return inWords(
        graph,
        search.in(graph, follow, starts.values(), question.maxDepth(), question.limit()),
        question);
  }

  private Impact inWords(Graph graph, Findings found, Question question) {
    Set<Long> ids = new HashSet<>(found.services());
    found.findings().forEach(finding -> Arrays.stream(finding.path()).forEach(ids::add));
    Map<Long, FoundItems.Words> words = items.words(ids, question.asOf());
    Set<String> services = new TreeSet<>();
    Set<String> customers = new TreeSet<>(found.customers());
    for (ServiceEntry service :
        catalogue.find(found.services().stream().map(id -> words.get(id).key()).toList())) {
      services.add(service.key());
      if (service.customer() != null) {
        customers.add(service.customer());
      }
    }
    List<Hit> hits = new ArrayList<>(found.findings().size());
    found.findings().forEach(finding -> hits.add(hit(graph, finding, words)));
    hits.sort(ORDER);
    return new Impact(hits, List.copyOf(services), List.copyOf(customers), found.truncated());
  }

  private static Hit hit(Graph graph, Finding finding, Map<Long, FoundItems.Words> words) {
    long[] path = finding.path();
    List<PathStep> steps = new ArrayList<>(finding.depth());
    for (int i = 0; i < finding.depth(); i++) {
      steps.add(
          new PathStep(
              words.get(path[i]).key(),
              graph.types().get(finding.types()[i]),
              words.get(path[i + 1]).key()));
    }
    FoundItems.Words self = words.get(finding.id());
    return new Hit(
        self.key(),
        self.ciClass(),
        self.name(),
        finding.depth(),
        finding.degraded(),
        finding.explains(),
        steps);
  }
}
