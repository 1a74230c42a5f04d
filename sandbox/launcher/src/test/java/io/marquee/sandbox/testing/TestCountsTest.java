package io.marquee.sandbox.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestCountsTest {

    @TempDir
    private Path project;

    @Test
    void reportsOfAllModulesAreSummed() throws IOException {
        report(
                "booking-service/target/surefire-reports/TEST-A.xml",
                "tests=\"5\" errors=\"1\" skipped=\"1\" failures=\"1\"");
        report(
                "booking-service/target/failsafe-reports/TEST-B.xml",
                "tests=\"2\" errors=\"0\" skipped=\"0\" failures=\"0\"");
        report(
                "sandbox/edge/target/surefire-reports/TEST-C.xml",
                "tests=\"4\" errors=\"0\" skipped=\"0\" failures=\"0\"");

        assertEquals("8 passed, 2 failed, 1 skipped", TestCounts.of(project).toString());
    }

    @Test
    void brokenReportCountsAsAFailure() {
        assertEquals(new TestCounts(0, 1, 0), TestCounts.of("<testsuite"));
    }

    @Test
    void oldReportsAreForgotten() throws IOException {
        report("bpmn/target/surefire-reports/TEST-A.xml", "tests=\"5\" errors=\"0\" skipped=\"0\" failures=\"0\"");

        TestCounts.forget(project);

        assertEquals(TestCounts.none(), TestCounts.of(project));
    }

    private void report(String path, String attributes) throws IOException {
        var file = project.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(
                file,
                "<?xml version=\"1.0\"?>\n<testsuite name=\"x\" time=\"1.0\" " + attributes + ">\n</testsuite>\n");
    }
}
