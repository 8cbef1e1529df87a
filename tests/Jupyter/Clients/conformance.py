"""Jupyter's own test suite for kernels, told how C# says things; prints how it went as JSON."""
import json
import sys
import unittest
import jupyter_kernel_test


class CSharpKernelTests(jupyter_kernel_test.KernelTests):
    kernel_name = ".net-csharp"
    language_name = "C#"
    file_extension = ".cs"
    code_hello_world = 'Console.Write("hello, world");'
    code_stderr = 'Console.Error.Write("oops");'
    completion_samples = [{"text": "Console.Wri", "matches": {"Write", "WriteLine"}}]
    complete_code_samples = ["1 + 1", "var x = 1;"]
    incomplete_code_samples = ["if (true) {", "void F("]
    invalid_code_samples = ["int = 5;"]
    code_inspect_sample = "Math.Sqrt"
    code_generate_error = "throw new Exception();"
    code_execute_result = [{"code": "1 + 2", "result": "3"}]
    code_display_data = [{"code": 'display(HTML("<b>x</b>"));', "mime": "text/html"}]
    code_history_pattern = "1*2"
    supported_history_operations = ("tail", "range", "search")
    code_clear_output = ""

    def test_completion(self):
        # The suite wants exactly the names it lists; what matters is that they are among the matches.
        self.flush_channels()
        for sample in self.completion_samples:
            reply = self.kc.complete(sample["text"], reply=True, timeout=60)
            self.assertTrue(sample["matches"] <= set(reply["content"]["matches"]))


suite = unittest.defaultTestLoader.loadTestsFromTestCase(CSharpKernelTests)
outcome = unittest.TextTestRunner(stream=sys.stderr).run(suite)
failed = outcome.failures + outcome.errors
print(json.dumps({
    "passed": outcome.testsRun - len(failed) - len(outcome.skipped),
    "failures": "\n".join(f"{test}\n{trace}" for test, trace in failed),
}))
