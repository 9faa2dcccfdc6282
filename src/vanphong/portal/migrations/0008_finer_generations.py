from django.db import migrations


def begin(apps, schema_editor):
    """A token for what stands around every text, and one for the directive documents, beside that of the whole."""
    generation = apps.get_model("portal", "PublicGeneration")
    for key in (1, 2, 3):
        generation.objects.get_or_create(pk=key)


class Migration(migrations.Migration):

    dependencies = [
        ("portal", "0007_leak_guard"),
    ]

    operations = [
        migrations.RunPython(begin, migrations.RunPython.noop),
    ]
