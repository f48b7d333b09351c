package org.delinq.worklist;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.delinq.loan.Person;

/** How personal data stands in the work files. */
final class People {
  private People() {}

  static void write(DataOutput out, Person person) throws IOException {
    Wire.writeText(out, person.name());
    Wire.writeText(out, person.phone());
    Wire.writeText(out, person.address());
  }

  static Person read(DataInput in) throws IOException {
    return new Person(Wire.readText(in), Wire.readText(in), Wire.readText(in));
  }
}
