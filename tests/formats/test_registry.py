from importlib import import_module

from quizapp import formats
from tests.formats.sample import LESSON, make_item


def test_every_format_is_written_by_its_name_and_ends_a_file_name_of_its_own() -> None:
    suffixes = {known.suffix for known in formats.FORMATS.values()}
    assert len(suffixes) == len(formats.FORMATS) > 1
    for name, known in formats.FORMATS.items():
        expected = import_module(known.module).dumps(LESSON, [make_item(1)])
        assert formats.dumps(name, LESSON, [make_item(1)]) == expected != ""
