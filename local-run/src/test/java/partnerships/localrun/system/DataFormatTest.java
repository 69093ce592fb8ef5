package partnerships.localrun.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFormatTest {

    @TempDir
    private Path folder;

    @Test
    void whereNothingIsKeptThereIsNoOtherForm() {
        assertThat(new DataFormat(folder).isOther()).isFalse();
    }

    @Test
    void dataWithoutANumberIsOfAnotherForm() throws IOException {
        Files.createDirectory(folder.resolve("mongodb"));

        assertThat(new DataFormat(folder).isOther()).isTrue();
    }

    @Test
    void dataOfAnotherNumberIsOfAnotherForm() throws IOException {
        Files.createDirectory(folder.resolve("kafka"));
        Files.writeString(folder.resolve(DataFormat.FILE), "1\n");

        assertThat(new DataFormat(folder).isOther()).isTrue();
    }

    @Test
    void whatWasNotedIsTodays() throws IOException {
        new DataFormat(folder).note();
        Files.createDirectory(folder.resolve("kafka"));

        assertThat(new DataFormat(folder).isOther()).isFalse();
    }
}
