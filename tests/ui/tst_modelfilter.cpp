// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/browser/modelfilter.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace weightroom;

namespace {

/// A graph of 3 MB with two dtypes, one tag, and a look into all its values.
ModelRow sampleRow()
{
    ModelDetails details;
    details.kind = ModelKind::GraphModel;
    details.parameters = 2'000'000;
    details.shards = 3;
    details.dtypes = { u"uint8"_s, u"int32"_s };
    details.types = { u"Conv2D"_s, u"Relu6"_s };
    details.hasWeights = true;
    details.hasTopology = true;
    details.odd = OddValues{ .nan = true };
    ModelRow row;
    row.model.url = u"indexeddb://vision/Mobile Net"_s;
    row.model.info.weightDataBytes = 3'000'000;
    row.model.info.dateSaved = QDateTime(QDate(2024, 6, 1), QTime(12, 0)).toUTC();
    row.name = u"vision/Mobile Net"_s;
    row.place = u"indexeddb"_s;
    row.labels.tags = { u"prod"_s, u"Edge TPU"_s };
    row.details = std::make_shared<const ModelDetails>(details);
    return row;
}

QString nameOf(FilterMatch match)
{
    return match == FilterMatch::Yes ? u"yes"_s : match == FilterMatch::No ? u"no"_s : u"unknown"_s;
}

} // namespace

class TestModelFilter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void matchesModels_data()
    {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<QString>("match");
        QTest::addColumn<QString>("unseen"); ///< before anybody has looked into the model
        const auto row
            = [](const char *name, const QString &filter, const QString &match,
                 const QString &unseen) { QTest::newRow(name) << filter << match << unseen; };
        row("nothing shows everything", u"  "_s, u"yes"_s, u"yes"_s);
        row("a word of the name, in any case", u"MOBILE"_s, u"yes"_s, u"yes"_s);
        row("all words have to be there", u"mobile resnet"_s, u"no"_s, u"no"_s);
        row("words in quotes belong together", u"\"mobile net\""_s, u"yes"_s, u"yes"_s);
        row("words in quotes in the wrong order", u"\"net mobile\""_s, u"no"_s, u"no"_s);
        row("a word of a tag", u"tpu"_s, u"yes"_s, u"yes"_s);
        row("a word of the place", u"indexeddb"_s, u"yes"_s, u"yes"_s);
        row("a dash turns a word round", u"-mobile"_s, u"no"_s, u"no"_s);
        row("a dash turns a field round", u"-kind:layers"_s, u"yes"_s, u"unknown"_s);
        row("the kind", u"kind:graph"_s, u"yes"_s, u"unknown"_s);
        row("the beginning of a kind, being typed", u"kind:gr"_s, u"yes"_s, u"unknown"_s);
        row("another kind", u"kind:layers"_s, u"no"_s, u"unknown"_s);
        row("a type of nodes, in any case", u"type:relu"_s, u"yes"_s, u"unknown"_s);
        row("a type that is not there", u"type:LSTM"_s, u"no"_s, u"unknown"_s);
        row("a dtype as stored", u"dtype:uint8"_s, u"yes"_s, u"unknown"_s);
        row("a dtype that is not there", u"dtype:float32"_s, u"no"_s, u"unknown"_s);
        row("a tag", u"tag:prod"_s, u"yes"_s, u"yes"_s);
        row("a tag in quotes", u"tag:\"edge tpu\""_s, u"yes"_s, u"yes"_s);
        row("a tag that is not there", u"tag:test"_s, u"no"_s, u"no"_s);
        row("more than a size", u"size>2.5MB"_s, u"yes"_s, u"yes"_s);
        row("exactly that size is not more", u"size>3MB"_s, u"no"_s, u"no"_s);
        row("at least that size", u"size>=3mb"_s, u"yes"_s, u"yes"_s);
        row("a comma for the point", u"size<3,5MB"_s, u"yes"_s, u"yes"_s);
        row("binary units", u"size<3MiB"_s, u"yes"_s, u"yes"_s);
        row("bytes without a unit", u"size=3000000"_s, u"yes"_s, u"yes"_s);
        row("parameters", u"params>1M"_s, u"yes"_s, u"unknown"_s);
        row("fewer parameters", u"params<=1.5M"_s, u"no"_s, u"unknown"_s);
        row("shards", u"shards:3"_s, u"yes"_s, u"unknown"_s);
        row("saved after a day", u"date>2024-05-31"_s, u"yes"_s, u"yes"_s);
        row("saved on a later day", u"date>2024-06-01"_s, u"no"_s, u"no"_s);
        row("not a number in its values", u"has:nan"_s, u"yes"_s, u"unknown"_s);
        row("infinity in its values", u"has:inf"_s, u"no"_s, u"unknown"_s);
        row("tags at all", u"has:tags"_s, u"yes"_s, u"yes"_s);
        row("notes at all", u"has:notes"_s, u"no"_s, u"no"_s);
        row("weights", u"has:weights"_s, u"yes"_s, u"unknown"_s);
        row("no findings", u"-has:findings"_s, u"yes"_s, u"unknown"_s);
        row("what is not answered yet does not hide a no", u"kind:graph resnet"_s, u"no"_s,
            u"no"_s);
        row("a URL is a word", u"indexeddb://vision"_s, u"yes"_s, u"yes"_s);
        row("a field that does not exist is a word", u"typ:lstm"_s, u"no"_s, u"no"_s);
        row("a field that is being typed changes nothing", u"type:"_s, u"yes"_s, u"yes"_s);
        row("a wrong number changes nothing", u"size>huge"_s, u"yes"_s, u"yes"_s);
    }

    void matchesModels()
    {
        QFETCH(const QString, filter);
        ModelRow model = sampleRow();
        QTEST(nameOf(matchModel(parseModelFilter(filter), model)), "match");
        model.details.reset();
        QTEST(nameOf(matchModel(parseModelFilter(filter), model)), "unseen");
    }

    void damagedModelsHaveErrors()
    {
        ModelRow model = sampleRow();
        QCOMPARE_EQ(nameOf(matchModel(parseModelFilter(u"has:errors"_s), model)), u"no"_s);
        model.details.reset();
        model.model.damage = Error{ ErrorCode::WeightFileMissing, u"A file is missing."_s };
        QCOMPARE_EQ(nameOf(matchModel(parseModelFilter(u"has:errors"_s), model)), u"yes"_s);
    }

    void hintsAtWhatIsWrong_data()
    {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<QString>("hint"); ///< a part of it; empty: none
        QTest::newRow("plain words") << u"mobile -net"_s << QString();
        QTest::newRow("all fields")
            << u"name:a place:b kind:graph type:LSTM dtype:uint8 tag:x has:nan size>5MB params<1k "
               "shards=2 date>=2024-01-31"_s
            << QString();
        QTest::newRow("an unknown field") << u"typ:LSTM"_s << u"“typ”"_s;
        QTest::newRow("a URL") << u"https://models.test/a"_s << QString();
        QTest::newRow("no size") << u"size>big"_s << u"“big”"_s;
        QTest::newRow("an unknown unit") << u"size>5parsec"_s << u"“5parsec”"_s;
        QTest::newRow("no number") << u"params>many"_s << u"“many”"_s;
        QTest::newRow("no date") << u"date>yesterday"_s << u"“yesterday”"_s;
        QTest::newRow("words cannot be compared") << u"name>a"_s << u"< and >"_s;
        QTest::newRow("nothing to have") << u"has:wheels"_s << u"has:wheels"_s;
        QTest::newRow("no kind") << u"kind:diesel"_s << u"“diesel”"_s;
        QTest::newRow("being typed") << u"size>"_s << QString();
    }

    void hintsAtWhatIsWrong()
    {
        QFETCH(const QString, filter);
        QFETCH(const QString, hint);
        const QString given = parseModelFilter(filter).hint;
        QCOMPARE_EQ(given.isEmpty(), hint.isEmpty());
        QVERIFY2(given.contains(hint), qPrintable(given));
    }

    void tellsWhatItNeeds_data()
    {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<bool>("details");
        QTest::addColumn<bool>("values");
        QTest::newRow("the list knows names, sizes and tags")
            << u"net size>1 tag:a date<2030-01-01"_s << false << false;
        QTest::newRow("types are inside") << u"type:lstm"_s << true << false;
        QTest::newRow("values are in the weights") << u"has:nan"_s << true << true;
    }

    void tellsWhatItNeeds()
    {
        QFETCH(const QString, filter);
        const ModelFilter parsed = parseModelFilter(filter);
        QTEST(parsed.needsDetails, "details");
        QTEST(parsed.needsValues, "values");
    }
};

QTEST_GUILESS_MAIN(TestModelFilter)
#include "tst_modelfilter.moc"
