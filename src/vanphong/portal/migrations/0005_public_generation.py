from django.db import migrations, models

import vanphong.portal.models.generation


def begin(apps, schema_editor):
    """The first generation; from now on triggers keep it."""
    generation = apps.get_model("portal", "PublicGeneration")
    generation.objects.get_or_create(pk=1)


class Migration(migrations.Migration):

    dependencies = [
        ("portal", "0004_citizens"),
    ]

    operations = [
        migrations.CreateModel(
            name="PublicGeneration",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("token", models.CharField(default=vanphong.portal.models.generation.new_token, max_length=32)),
            ],
        ),
        migrations.RunPython(begin, migrations.RunPython.noop),
    ]
