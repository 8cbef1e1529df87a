namespace Course;

public static partial class Datasets
{
    /// <summary>442 diabetes patients: ten measurements in their own units, and how far the disease had progressed a year later.</summary>
    public static TableData Diabetes() => CsvTable.Read(Announce("diabetes", "442 patients, all there are"), "diabetes.csv", "progression",
        ["age (years)", "sex (1 or 2)", "body mass index", "blood pressure (mmHg)", "total cholesterol", "LDL", "HDL", "cholesterol / HDL", "log triglycerides", "glucose"],
        "progression after a year");

    /// <summary>1,030 concretes: what they were mixed of (kg in a cubic metre), their age (days), and the pressure they bore (MPa).</summary>
    public static TableData Concrete() => CsvTable.Read(Announce("concrete", "1,030 mixtures, all there are"), "concrete.csv", "compressive_strength",
        ["cement", "slag", "fly ash", "water", "superplasticizer", "coarse aggregate", "fine aggregate", "age (days)"], "strength (MPa)");

    /// <summary>150 flowers of three species, four lengths in centimetres each.</summary>
    public static TableData Iris() => CsvTable.Read(Announce("iris", "150 flowers, all there are"), "iris.csv", "species",
        ["sepal length (cm)", "sepal width (cm)", "petal length (cm)", "petal width (cm)"]);

    /// <summary>178 wines of three cultivars, thirteen chemical measurements each.</summary>
    public static TableData Wine() => CsvTable.Read(Announce("wine", "178 wines, all there are"), "wine.csv", "cultivar");

    /// <summary>569 tumours, thirty measurements of cell nuclei each; class 1 is malignant.</summary>
    public static TableData BreastCancer() => CsvTable.Read(Announce("breast-cancer", "569 tumours, all there are"), "breast-cancer.csv", "diagnosis", classes: ["benign", "malignant"]);

    /// <summary>768 women, eight measurements each; class 1 has diabetes. Missing measurements are NaN.</summary>
    public static TableData Pima() => CsvTable.Read(Announce("pima", "768 women, all there are"), "pima.csv", "diabetes", classes: ["neg", "pos"]);
}
