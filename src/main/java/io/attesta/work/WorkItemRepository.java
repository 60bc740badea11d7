package io.attesta.work;

import jakarta.persistence.LockModeType;
import jakarta.persistence.QueryHint;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.jpa.repository.QueryHints;

interface WorkItemRepository extends JpaRepository<WorkItem, Long> {

  Optional<WorkItem> findByNumber(String number);

  // Asked in the middle of use cases: what they have changed so far is written at their end.
  @QueryHints(@QueryHint(name = "org.hibernate.flushMode", value = "COMMIT"))
  @Query(
      nativeQuery = true,
      value =
          """
          select * from work_item
          where status not in ('CLOSED', 'CANCELLED') and status <> 'RESOLVED'
            and (practice = 'major-incident' or details ->> 'majorIncidentImpact' is not null)
          order by opened_at desc, id desc
          limit 500""")
  List<WorkItem> openMajorIncidents();

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select w from WorkItem w where w.number = :number")
  Optional<WorkItem> lockByNumber(String number);

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select w from WorkItem w where w.id = :id")
  Optional<WorkItem> lockById(long id);
}
