package io.attesta.identity;

import java.util.List;

/** Mail addresses of people; empty for people without one. */
public interface MailAddresses {

  List<String> ofPerson(String person);

  List<String> ofGroup(String group);
}
