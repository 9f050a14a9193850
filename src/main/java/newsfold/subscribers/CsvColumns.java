package newsfold.subscribers;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Which columns of a file hold what.
 *
 * @param header whether the first record names the columns
 * @param addressColumn where the address is, from 0
 * @param nameColumns where names are, in order: one, or given and family name, or none
 */
record CsvColumns(boolean header, int addressColumn, List<Integer> nameColumns) {
    /** Without blanks and signs. */
    private static final Set<String> MAIL = Set.of(
            "email",
            "mail",
            "emailaddress",
            "mailaddress",
            "emailadresse",
            "mailadresse",
            "courriel",
            "adresseemail",
            "correo",
            "correoelectronico",
            "indirizzoemail");

    /** Postal ones too, so only where no other column says mail. */
    private static final Set<String> ADDRESS = Set.of("address", "adresse", "subscriber");

    private static final Set<String> NAME =
            Set.of("name", "fullname", "displayname", "subscribername", "nom", "nombre", "nome");
    private static final Set<String> GIVEN = Set.of("firstname", "givenname", "vorname", "prenom", "first");
    private static final Set<String> FAMILY = Set.of("lastname", "familyname", "surname", "nachname", "last");

    static CsvColumns of(List<CsvRecord> records) throws UnreadableFileException {
        List<String> first = records.get(0).getFields();
        if (first.stream().anyMatch(cell -> cell.indexOf('@') >= 0)) {
            return headless(first);
        }
        int mail = indexOf(first, MAIL);
        int address = mail >= 0 ? mail : indexOf(first, ADDRESS);
        if (address < 0 && first.size() == 1) {
            // a plain list whose first line is no address: a heading in any language, or a slip to be reported
            boolean heading = records.size() > 1
                    && records.get(1).getField(0).indexOf('@') >= 0
                    && first.get(0).indexOf('.') < 0;
            return new CsvColumns(heading, 0, List.of());
        }
        if (address < 0) {
            throw new UnreadableFileException("None of the columns (" + String.join(", ", first)
                    + ") is named email or address, and the first line holds no address.");
        }
        List<Integer> names = new ArrayList<>();
        int whole = indexOf(first, NAME);
        if (whole >= 0) {
            names.add(whole);
        } else {
            addIfThere(names, indexOf(first, GIVEN));
            addIfThere(names, indexOf(first, FAMILY));
        }
        return new CsvColumns(true, address, List.copyOf(names));
    }

    private static CsvColumns headless(List<String> first) {
        int address = 0;
        while (first.get(address).indexOf('@') < 0) {
            address++;
        }
        int name = first.size() < 2 ? -1 : address == 0 ? 1 : 0;
        return new CsvColumns(false, address, name < 0 ? List.of() : List.of(name));
    }

    String address(CsvRecord row) {
        return cell(row, addressColumn);
    }

    String name(CsvRecord row) {
        List<String> parts = new ArrayList<>();
        for (int column : nameColumns) {
            String part = cell(row, column).strip();
            if (!part.isEmpty()) {
                parts.add(part);
            }
        }
        return String.join(" ", parts);
    }

    private static String cell(CsvRecord row, int column) {
        return column < row.getFieldCount() ? CsvCell.original(row.getField(column)) : "";
    }

    private static int indexOf(List<String> header, Set<String> names) {
        for (int i = 0; i < header.size(); i++) {
            if (names.contains(header.get(i).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", ""))) {
                return i;
            }
        }
        return -1;
    }

    private static void addIfThere(List<Integer> columns, int column) {
        if (column >= 0) {
            columns.add(column);
        }
    }
}
