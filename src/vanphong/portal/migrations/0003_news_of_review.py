import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('portal', '0002_pictures'),
        ('reviews', '0002_sealed_text_and_scope'),
    ]

    operations = [
        migrations.CreateModel(
            name='NewsOfReview',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('quoted', models.JSONField(default=list)),
                ('item', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='of_review', to='portal.newsitem')),
                ('review', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='reviews.review')),
            ],
        ),
    ]
