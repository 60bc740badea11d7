package io.attesta.work;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface WorkItemRepository extends JpaRepository<WorkItem, Long> {

  Optional<WorkItem> findByNumber(String number);

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select w from WorkItem w where w.number = :number")
  Optional<WorkItem> lockByNumber(String number);

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select w from WorkItem w where w.id = :id")
  Optional<WorkItem> lockById(long id);
}
