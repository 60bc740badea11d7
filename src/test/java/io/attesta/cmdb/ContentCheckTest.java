package io.attesta.cmdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.attesta.identity.Groups;
import io.attesta.identity.Person;
import io.attesta.identity.RowScope;
import io.attesta.party.Customer;
import io.attesta.party.Customers;
import io.attesta.shared.FieldError;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentCheckTest {

  private static final ClassModel MODEL =
      new ClassModel(
          List.of(
              new CiClass(
                  "machine",
                  "Machine",
                  null,
                  List.of(
                      attribute("label", AttributeType.TEXT, true),
                      attribute("cores", AttributeType.INTEGER, false),
                      attribute("weight", AttributeType.NUMBER, false)),
                  List.of("planned", "live", "retired"),
                  ControlMode.NONE,
                  null,
                  1),
              new CiClass(
                  "robot",
                  "Robot",
                  "machine",
                  List.of(
                      attribute("armed", AttributeType.BOOLEAN, false),
                      attribute("built", AttributeType.DATE, true),
                      new CiAttribute(
                          "colour",
                          "Colour",
                          AttributeType.CHOICE,
                          List.of("red", "blue"),
                          false,
                          false)),
                  List.of("asleep", "awake"),
                  ControlMode.NONE,
                  null,
                  1)),
          List.of());

  private final ContentCheck check = new ContentCheck(new OneGroup(), new NoCustomers());

  @Test
  void aSoundItemHasNoFault() {
    assertThat(
            faults(
                "robot-1.north",
                "robot",
                "awake",
                "{'label':'R','cores':4,'weight':1.5,'armed':false,'built':'2026-02-28','colour':'red'}"))
        .isEmpty();
  }

  @Test
  void everyFaultIsToldByItsField() {
    assertThat(
            faults(
                "Robot 1",
                "robot",
                "live",
                "{'cores':4.5,'weight':'much','armed':'no','built':'2026-02-30','colour':'green',"
                    + "'wings':2}"))
        .extracting(FieldError::field, FieldError::code)
        .containsExactlyInAnyOrder(
            tuple("key", "invalid"),
            tuple("state", "unknown"),
            tuple("attributes.label", "required"),
            tuple("attributes.cores", "wrong-type"),
            tuple("attributes.weight", "wrong-type"),
            tuple("attributes.armed", "wrong-type"),
            tuple("attributes.built", "wrong-type"),
            tuple("attributes.colour", "unknown-choice"),
            tuple("attributes.wings", "unknown-field"));
  }

  @Test
  void aClassHasTheAttributesOfItsParentsAndStatesOfItsOwn() {
    assertThat(faults("m", "machine", "planned", "{'label':'M','colour':'red'}"))
        .extracting(FieldError::field)
        .containsExactly("attributes.colour");
    assertThat(faults("m", "machine", "awake", "{'label':'M'}"))
        .extracting(FieldError::field)
        .containsExactly("state");
  }

  @Test
  void namesGroupsCustomersAndClassesAreLookedUp() {
    CiContent content =
        new CiContent("dragon", " ", "live", "x".repeat(201), "nobody", "nowhere", null, null);
    assertThat(check.faults("d", content, MODEL, new HashMap<>()))
        .extracting(FieldError::field)
        .containsExactlyInAnyOrder("ciClass", "name", "owner", "supportGroup", "customer");
  }

  @Test
  void blankTextsAndNullsAreNotThere() {
    assertThat(faults("r", "machine", "live", "{'label':' ','cores':null}"))
        .extracting(FieldError::field, FieldError::code)
        .containsExactly(tuple("attributes.label", "required"));
  }

  @ParameterizedTest
  @CsvSource({
    "srv-0001,true",
    "a.b_c-9,true",
    "Srv,false",
    "-a,false",
    "'a b',false",
    "'a,b',false"
  })
  void aKeyCanStandInAList(String key, boolean sound) {
    assertThat(faults(key, "machine", "live", "{'label':'M'}").isEmpty()).isEqualTo(sound);
  }

  @Test
  void theSameNumberWrittenDifferentlyIsNoChange() {
    CiContent whole = content("machine", "live", "{'label':'M','weight':4}");
    CiContent decimal = content("machine", "live", "{'label':'M','weight':4.0}");
    assertThat(CiContent.differences(whole, decimal)).isEmpty();
    assertThat(CiContent.differences(whole, content("machine", "live", "{'label':'M'}")))
        .containsOnlyKeys("attributes.weight");
  }

  private List<FieldError> faults(String key, String ciClass, String state, String attributes) {
    return check.faults(key, content(ciClass, state, attributes), MODEL, new HashMap<>());
  }

  private static CiContent content(String ciClass, String state, String attributes) {
    return new CiContent(ciClass, "Name", state, null, null, null, null, json(attributes));
  }

  private static ObjectNode json(String text) {
    try {
      return (ObjectNode) new ObjectMapper().readTree(text.replace('\'', '"'));
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static CiAttribute attribute(String key, AttributeType type, boolean required) {
    return new CiAttribute(key, key, type, List.of(), required, false);
  }

  private static final class OneGroup implements Groups {
    @Override
    public Collection<Group> all() {
      return List.of();
    }

    @Override
    public Optional<Group> find(String key) {
      return Optional.of(key)
          .filter("server-support"::equals)
          .map(k -> new Group(k, k, Set.of(), true, Set.of()));
    }

    @Override
    public RowScope scopeOf(Person person) {
      throw new UnsupportedOperationException();
    }

    @Override
    public boolean mayOpen(Person person, String practice) {
      return false;
    }
  }

  private static final class NoCustomers implements Customers {
    @Override
    public java.util.List<String> of(String mailAddress) {
      return java.util.List.of();
    }

    @Override
    public Optional<Customer> find(String key) {
      return Optional.empty();
    }

    @Override
    public void ensure(Collection<Customer> customers) {
      throw new UnsupportedOperationException();
    }
  }
}
